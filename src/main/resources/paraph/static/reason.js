import { el, button } from './dom.js';

/**
 * An inline panel that asks for a required reason: for declining and for withdrawing.
 *
 * @param t the texts
 * @param words {title, hint, submit, busy} already in the reader's language
 * @param actions {submit(reason), back()}; submit may be called only once until `idle` is called
 */
export class ReasonPanel {
    #busy = false;

    constructor(t, words, actions, reason = '') {
        this.t = t;
        this.words = words;
        this.actions = actions;
        this.field = el('textarea', { id: 'reason', rows: 4, maxlength: 2000, required: true,
            'aria-describedby': 'reason-hint reason-error' });
        this.field.value = reason;
        this.error = el('p', { id: 'reason-error', class: 'field-error' });
        this.send = button(words.submit, 'danger', () => this.#submit());
        this.element = el('section', { class: 'reason', 'aria-labelledby': 'reason-title' },
            el('h3', { id: 'reason-title' }, words.title),
            el('label', { for: 'reason' }, t('decline.reason')),
            el('p', { id: 'reason-hint', class: 'hint' }, words.hint),
            this.field, this.error,
            el('div', { class: 'actions' }, this.send, button(t('back'), 'secondary', () => this.#busy || actions.back())));
    }

    get reason() {
        return this.field.value;
    }

    /** The answer is there, or refused: the panel can be used again. */
    idle() {
        this.#busy = false;
        this.send.removeAttribute('aria-disabled');
        this.send.textContent = this.words.submit;
    }

    #submit() {
        if (this.#busy) {
            return;
        }
        const missing = this.reason.trim() === '';
        this.error.textContent = missing ? this.t('required') : '';
        this.field.setAttribute('aria-invalid', String(missing));
        if (missing) {
            this.field.focus();
            return;
        }
        this.#busy = true;
        this.send.setAttribute('aria-disabled', 'true');
        this.send.textContent = this.words.busy;
        this.actions.submit(this.reason.trim());
    }
}
