import { el, button } from './dom.js';

/**
 * One step that is sent once: fields, a button that sends, a way back, and an alert for what was refused. Enter sends
 * nothing.
 */
export class Step {
    alert = el('div', { role: 'alert' });
    #busy = false;

    /**
     * @param page what shows this: `t`, `frame`, `tell`, `load`
     * @param words {title, lead, submit, kind, level}; already in the reader's language; level of the heading is h3 unless given
     * @param actions {check(), send(), back(), refused(problem)}; check gives the first field to correct, or null; refused
     *     may be missing
     */
    constructor(page, words, actions, ...fields) {
        Object.assign(this, { page, actions });
        this.button = button(words.submit, words.kind ?? 'primary', () => this.#send());
        this.title = el(words.level ?? 'h3', { tabindex: '-1' }, words.title);
        this.element = el('section', { class: 'reason' }, this.title, words.lead && el('p', { class: 'hint' }, words.lead),
            ...fields, this.alert,
            el('div', { class: 'actions' }, this.button, button(page.t('back'), 'secondary', () => this.#busy || actions.back())));
    }

    async #send() {
        const fault = this.#busy ? null : this.actions.check();
        fault?.focus();
        if (this.#busy || fault) {
            return;
        }
        this.#working(true);
        this.alert.replaceChildren();
        try {
            await this.actions.send();
        } catch (problem) {
            await this.actions.refused?.(problem);
            this.page.tell(this.alert, problem, problem.type === 'unknown' ? () => this.page.load() : null);
        } finally {
            this.#working(false);
        }
    }

    #working(busy) {
        this.#busy = busy;
        this.button.setAttribute('aria-disabled', String(busy));   // not `disabled`: the focus has to stay
        this.page.frame.say(busy ? this.page.t('tokens.working') : '');
    }
}
