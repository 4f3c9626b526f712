import { Problem } from './api.js';
import { SentCode, isSent } from './code.js';
import { el, button } from './dom.js';
import { secret } from './fields.js';
import { answerOfKey, isKey } from './key.js';
import { LOGGED_IN, LoginAgain } from './login.js';

const HINTED = ['look-up-secret'];

/** How one proves to be oneself: the fields of one set of tokens, and a way to the next set where there are several. */
export class Proof {
    element = el('div', { class: 'proof' });

    /**
     * @param ways the sets of tokens that suffice, the least trouble first
     * @param account user id, for password managers
     * @param draft {way}: the set that is shown; it outlives this object
     * @param hints called with token types: a promise of what their holder is told to answer them, by type
     * @param code {send(types), look(challenge)}: begins, with a code that is sent, and looks how far it has come
     */
    constructor(t, ways, { account, draft, hints, code }) {
        Object.assign(this, { t, ways, account, draft, ask: hints, code, hints: {} });
        draft.way = draft.way < ways.length ? draft.way : 0;
        this.#show();
    }

    /** The types whose holder is told something before the answer: a cell to look up, or what a key has to sign. */
    get asked() {
        return this.tokens.map(({ type }) => type).filter(type => HINTED.includes(type) || isKey(type));
    }

    /** The challenge for which a code was sent, and which it answers; null where none was. */
    get challenge() {
        return this.sent || this.login ? this.draft.sent?.challenge ?? null : null;
    }

    /** What was typed, then what the keys answer. @param told what the server tells for this challenge, by token type */
    async collect(told) {
        const answers = Object.fromEntries(this.#typed().map(({ type, field }) => [type, field.input.value]));
        if (this.login) {
            answers[this.login.token.type] = LOGGED_IN;
        }
        for (const { type } of this.tokens.filter(({ type }) => isKey(type))) {
            answers[type] = await answerOfKey(told?.[type] ?? this.draft.sent?.hints[type]);
        }
        return answers;
    }

    /** Marks what is missing. @returns the first field to correct, or null */
    check() {
        return this.login?.check() ?? this.#typed().map(({ type, field }) => (isSent(type) && this.sent.check()) || field.check(this.t)).find(Boolean) ?? null;
    }

    /** Empties what is secret; a wrong answer is marked at its field. */
    forget(wrong) {
        this.#typed().forEach(({ field }) => {
            field.input.value = '';
            field.input.setAttribute('aria-invalid', String(wrong));
        });
        this.draft.sent = null;
        this.sent?.forget();
        this.login?.forget();
        this.#learn();   // a code that was right is used up, so another cell may be asked
    }

    /** Shows what has to be looked up, by token type. */
    tell(hints) {
        this.hints = Object.fromEntries(this.#hinted().map(({ type }) => [type, hints[type]]));
        this.#hinted().forEach(({ type, field }) => {
            field.told.textContent = hints[type] ? this.t('proof.cell', { cell: hints[type] }) : this.t('proof.noCell');
        });
    }

    #show() {
        const { t, ways, draft } = this;
        this.sent = this.login = null;
        this.tokens = ways[draft.way].map(token => ({ type: token.type, field: this.#field(token) }));
        const account = el('input', { type: 'text', autocomplete: 'username', hidden: true, readonly: true, value: this.account });
        this.element.replaceChildren(...(this.tokens.length > 0 ? [el('h3', {}, t('proof.title'))] : []), account,
            ...this.tokens.map(({ field }) => field.element),
            ...(ways.length > 1 ? [button(t('proof.otherwise'), 'link otherwise', () => this.#next())] : []));
        this.hints = {};
        this.#learn();
    }

    #field(token) {
        const { t, draft } = this;
        if (token.elsewhere) {
            return this.login = new LoginAgain(t, token, async () => draft.sent ??= await this.#begin());
        }
        if (isKey(token.type)) {
            return touch(t, token);
        }
        const field = secret(token, HINTED.includes(token.type) || isSent(token.type) ? t('loading') : null);
        if (isSent(token.type)) {
            this.sent = new SentCode(t, field, { send: () => this.#begin(), look: challenge => this.code.look(challenge) }, draft);
        }
        return field;
    }

    /** One challenge for all that is asked for: a code to be sent, and a login to be gone through again. */
    async #begin() {
        this.login?.forget();
        const begun = await this.code.send(this.tokens.map(({ type }) => type));
        this.draft.sent = begun;
        this.sent?.show();
        return begun;
    }

    #next() {
        this.draft.sent = null;
        this.draft.way = (this.draft.way + 1) % this.ways.length;
        this.#show();
        (this.element.querySelector('input:not([hidden])') ?? this.element.querySelector('.otherwise')).focus();
    }

    #typed() {
        return this.tokens.filter(({ type, field }) => !isKey(type) && field !== this.login);
    }

    #hinted() {
        return this.tokens.filter(({ type }) => HINTED.includes(type));
    }

    async #learn() {
        const shown = this.tokens;
        if (this.#hinted().length > 0) {
            const hints = await this.ask(this.#hinted().map(({ type }) => type)).catch(() => ({}));
            if (shown === this.tokens) {
                this.tell(hints);
            }
        }
    }
}

/** Nothing to type: says that the key will be asked. */
function touch(t, token) {
    return { element: el('div', { class: 'field' }, el('strong', {}, token.label), el('p', { class: 'hint' }, t('proof.key'))) };
}

/**
 * Begins, and has the challenge answered.
 *
 * @param begin called with the types whose holder is told something, or undefined: a promise of {challenge, hints}
 * @param given {hints, tokens, challenge, collect(told)}; hints: as they were shown; challenge: the one a code was sent for,
 *     or null; collect: a promise of the answers
 * @returns {challenge, answers}
 */
export async function answered(begin, { hints, tokens, challenge: sent, collect }) {
    const { challenge, hints: asked } = sent ? { challenge: sent, hints: {} } : await begin(tokens.length > 0 ? tokens : undefined);
    if (!sent && Object.keys(hints).some(type => asked?.[type] !== hints[type])) {
        throw Object.assign(new Problem('cell'), { hints: asked ?? {} });
    }
    return { challenge, answers: await collect(asked) };
}
