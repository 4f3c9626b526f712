import { follow } from './code.js';
import { el, button } from './dom.js';
import { field } from './fields.js';
import { newKey } from './key.js';
import { Step } from './step.js';
import { codeSheet, seed } from './token-secret.js';
import { TokenProof } from './token-proof.js';

/** Adding a token in three steps: name it, prove who one is, confirm it with its first code. */
export class NewToken {
    element = el('div', { class: 'enrol' });

    /** @param issued the token that an administrator has named already and that waits to be set up, or null */
    constructor(page, type, issued) {
        Object.assign(this, { page, type, issued });
        this.#naming();
    }

    focus() {
        (this.element.querySelector('input:not([hidden])') ?? this.element.querySelector('h2')).focus();
    }

    #naming() {
        const { t } = this.page;
        const lead = t('tokens.add.lead.' + this.type.type);
        const back = () => this.page.load();
        if (this.issued) {
            const words = { title: t('tokens.setUp.title', { name: this.issued.name }), lead, submit: t('tokens.next'), level: 'h2' };
            this.#show(new Step(this.page, words, { check: () => null, send: () => this.#proving(), back }));
            return;
        }
        const name = field('token-name', t('tokens.name'), t('tokens.name.hint'), { type: 'text', maxlength: 60, autocomplete: 'off' });
        name.input.value = this.type.label;
        const address = this.type.address
            && field('token-address', this.type.address, this.type.addressHint, { type: 'text', maxlength: 254, autocomplete: 'tel' });
        const send = () => this.#proving({ name: name.input.value.trim(), address: address?.input.value.trim() });
        this.#show(new Step(this.page, { title: t('tokens.add.title', { type: this.type.label }), lead, submit: t('tokens.next'), level: 'h2' },
            { check: () => name.check(t) ?? address?.check(t) ?? null, send, back }, name.element, address?.element ?? []));
    }

    async #proving(named) {
        const { t, api } = this.page;
        const wish = this.issued ? { issued: this.issued.id } : { type: this.type.type, ...named };
        const proof = new TokenProof(this.page, wish);
        await proof.ask();
        const begin = async () => this.issued ? api.decide('tokens/' + encodeURIComponent(this.issued.id) + '/secret', await proof.body())
            : api.decide('tokens', { ...wish, ...await proof.body() });
        const send = async () => this.#confirming(await begin());
        const again = () => proof.ask().catch(() => {});
        this.#show(new Step(this.page, { title: t('tokens.proof'), lead: t('tokens.proof.lead'), submit: t('tokens.next'), level: 'h2' },
            { check: () => proof.check(), send, back: () => this.page.load(), refused: again }, proof.element));
        proof.focus();
    }

    /** @param begun what was made, with its secret: shown here and kept nowhere */
    #confirming(begun) {
        if (begun.key) {
            this.#making(begun);
            return;
        }
        const { t, frame } = this.page;
        const label = begun.sheet ? t('tokens.code.cell', { cell: begun.sheet.first }) : t(begun.sent ? 'tokens.code.sent' : 'tokens.code');
        const code = field('first-code', label, null, { type: 'text', maxlength: 16, inputmode: begun.sheet ? 'text' : 'numeric',
            autocomplete: begun.sent ? 'one-time-code' : 'off', class: 'code' });
        const send = () => this.#confirm(begun.token, code.input.value.trim());
        const step = new Step(this.page, { title: t('tokens.confirm'), lead: t('tokens.confirm.lead'), submit: t('tokens.confirm.submit') },
            { check: () => code.check(t), send, back: () => this.page.load() }, code.element);
        frame.page.classList.toggle('with-sheet', Boolean(begun.sheet));
        const secret = begun.sent ? this.#waiting(begun.sent) : begun.sheet ? codeSheet(t, begun) : seed(t, begun);
        const print = begun.sheet && button(t('tokens.sheet.print'), 'secondary', () => print_());
        this.element.replaceChildren(...[secret, print, step.element].filter(Boolean));
        this.element.querySelector('h2').focus();
    }

    /** Says how far the code has come that was sent to the new address. */
    #waiting({ address, challenge }) {
        const { t, api } = this.page;
        const told = el('p', { role: 'status' }, t('code.waiting', { address }));
        const look = async () => (await api.get('codes/' + encodeURIComponent(challenge))).body.status;
        const tell = status => told.replaceChildren(t('code.' + (status === 'failed' ? 'lost' : status ?? 'waiting'), { address }));
        const section = el('section', { class: 'secret' }, el('h2', { tabindex: '-1' }, t('tokens.sent.title')), told);
        follow(look, tell, () => this.element.contains(section));
        return section;
    }

    /** The browser asks the key; what it answers confirms it. */
    #making(begun) {
        const { t } = this.page;
        const words = { title: t('tokens.key.title', { name: begun.token.name }), lead: t('tokens.key.lead'),
            submit: t('tokens.key.submit'), level: 'h2' };
        const send = async () => this.#confirm(begun.token, await newKey(begun.key.options));
        const step = new Step(this.page, words, { check: () => null, send, back: () => this.page.load() });
        this.#show(step);
        step.title.focus();
    }

    async #confirm(token, answer) {
        await this.page.api.decide('tokens/' + encodeURIComponent(token.id) + '/confirmation', { answer });
        await this.page.load(this.page.t('tokens.added', { name: token.name }));
    }

    #show(step) {
        this.element.replaceChildren(step.element);
    }
}

function print_() {
    window.print();
}
