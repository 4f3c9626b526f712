import { el, button } from './dom.js';
import { field } from './fields.js';
import { Step } from './step.js';
import { codeSheet, seed } from './token-secret.js';
import { TokenProof } from './token-proof.js';

/** Adding a token in three steps: name it, prove who one is, confirm it with its first code. */
export class NewToken {
    element = el('div', { class: 'enrol' });

    constructor(page, type) {
        Object.assign(this, { page, type });
        this.#naming();
    }

    focus() {
        this.element.querySelector('input:not([hidden])')?.focus();
    }

    #naming() {
        const { t } = this.page;
        const name = field('token-name', t('tokens.name'), t('tokens.name.hint'), { type: 'text', maxlength: 60, autocomplete: 'off' });
        name.input.value = this.type.label;
        const send = () => this.#proving(name.input.value.trim());
        this.#show(new Step(this.page, { title: t('tokens.add.title', { type: this.type.label }), lead: t('tokens.add.lead.' + this.type.type),
            submit: t('tokens.next'), level: 'h2' }, { check: () => name.check(t), send, back: () => this.page.load() }, name.element));
    }

    async #proving(name) {
        const { t, api } = this.page;
        const wish = { type: this.type.type, name };
        const proof = new TokenProof(this.page, wish);
        await proof.ask();
        const send = async () => this.#confirming(await api.decide('tokens', { ...wish, ...proof.body }));
        const again = () => proof.ask().catch(() => {});
        this.#show(new Step(this.page, { title: t('tokens.proof'), lead: t('tokens.proof.lead'), submit: t('tokens.next'), level: 'h2' },
            { check: () => proof.check(), send, back: () => this.page.load(), refused: again }, proof.element));
        proof.focus();
    }

    /** @param begun what was made, with its secret: shown here and kept nowhere */
    #confirming(begun) {
        const { t, api, frame } = this.page;
        const code = field('first-code', begun.sheet ? t('tokens.code.cell', { cell: begun.sheet.first }) : t('tokens.code'), null,
            { type: 'text', maxlength: 12, inputmode: begun.sheet ? 'text' : 'numeric', autocomplete: 'off', class: 'code' });
        const send = async () => {
            await api.decide('tokens/' + encodeURIComponent(begun.token.id) + '/confirmation', { answer: code.input.value.trim() });
            await this.page.load(t('tokens.added', { name: begun.token.name }));
        };
        const step = new Step(this.page, { title: t('tokens.confirm'), lead: t('tokens.confirm.lead'), submit: t('tokens.confirm.submit') },
            { check: () => code.check(t), send, back: () => this.page.load() }, code.element);
        frame.page.classList.toggle('with-sheet', Boolean(begun.sheet));
        const secret = begun.sheet ? codeSheet(t, begun) : seed(t, begun);
        const print = begun.sheet && button(t('tokens.sheet.print'), 'secondary', () => print_());
        this.element.replaceChildren(...[secret, print, step.element].filter(Boolean));
        this.element.querySelector('h2').focus();
    }

    #show(step) {
        this.element.replaceChildren(step.element);
    }
}

function print_() {
    window.print();
}
