import { el, button } from './dom.js';
import { signingForm } from './form.js';
import { Methods } from './methods.js';
import { isOver } from './notice.js';
import { ReasonPanel } from './reason.js';
import { waiverButton, waiverEntry } from './waiver.js';

const CHANGED = ['content-changed', 'statement-changed'];

/** The person's answer to the task as it is shown: sign or decline, one at a time, each sent once. */
export class Answer {
    element = el('div', { class: 'answer' });
    #alert = el('div', { role: 'alert' });
    #methods = null;
    #decline = null;
    #waiver = null;
    #busy = false;

    /**
     * @param view what shows this: `t`, `task`, `frame`, `draft`, and `tell`, `done`, `changed`, `load` to go on with
     * @param before the task as it was shown before, or undefined
     */
    constructor(view, before) {
        this.view = view;
        this.#showForm(before);
    }

    get busy() {
        return this.#busy;
    }

    /** Keeps what is written for when this is shown anew. */
    keep() {
        this.view.draft.reason = this.#decline?.reason ?? this.view.draft.reason;
    }

    #showForm(before) {
        const { t, task, draft } = this.view;
        const { shown } = task;
        this.#decline = null;
        this.#methods = shown.methods.length > 0 ? new Methods(t, shown, draft, (...asked) => task.hints(...asked),
            { send: (...asked) => task.begin(...asked), look: challenge => task.codeStatus(challenge) }) : null;
        this.#waiver = null;
        this.sign = button(t('sign'), 'primary', () => this.#sign());
        const refuse = shown.mayDecline && button(t('decline.open'), 'secondary', () => this.#showDecline(), { id: 'decline' });
        const waive = waiverButton(t, shown, () => this.#showWaiver());
        this.element.replaceChildren(
            signingForm(t, shown, { methods: this.#methods, alert: this.#alert, sign: this.sign, waive, refuse }, before));
    }

    #showDecline() {
        if (this.#busy) {
            return;
        }
        const { t, task, draft } = this.view;
        const { requester } = task.shown;
        const hint = requester ? t('decline.hint', { name: requester.name }) : t('decline.hint.nobody');
        const words = { title: t('decline.title'), hint, submit: t('decline.submit'), busy: t('declining') };
        const actions = { submit: reason => this.#send('declining', () => task.refuse(reason)), back: () => this.#back() };
        this.#alert.replaceChildren();
        this.#decline = new ReasonPanel(t, words, actions, draft.reason);
        this.element.replaceChildren(this.#decline.element, this.#alert);
        this.#decline.field.focus();
    }

    #showWaiver() {
        if (this.#busy) {
            return;
        }
        const { t, task } = this.view;
        this.#alert.replaceChildren();
        this.#waiver = waiverEntry(t, task.shown, { submit: given => this.#askWaiver(given), back: () => this.#back('waiver') });
        this.element.replaceChildren(this.#waiver.element, this.#alert);
        this.#waiver.focus();
    }

    /** Signs nothing: the task is shown anew, with what was asked for. */
    async #askWaiver(given) {
        const done = await this.#send('waiver.busy', () => this.view.task.waive(given), () => this.view.load());
        if (done) {
            this.view.root.querySelector('.told')?.focus();
        }
    }

    #back(opener = 'decline') {
        this.keep();
        this.#alert.replaceChildren();
        this.#showForm();
        this.element.querySelector('#' + opener).focus();
    }

    #sign() {
        const fault = this.#busy ? null : this.#methods.check();
        fault?.focus();
        if (!this.#busy && !fault) {
            this.#send('signing', () => this.view.task.sign(this.#methods.answer));
        }
    }

    /** @returns whether it was done */
    async #send(doing, request, done = receipt => this.view.done(receipt)) {
        let receipt = null;
        this.#alert.replaceChildren();
        this.#working(doing);
        try {
            receipt = await request();
        } catch (problem) {
            await this.#refused(problem);
        } finally {
            this.#working(null);
        }
        if (receipt) {
            await done(receipt);
        }
        return receipt !== null;
    }

    #working(doing) {
        const { t, frame } = this.view;
        this.#busy = doing !== null;
        frame.say(doing ? t(doing) : '');
        this.sign.setAttribute('aria-disabled', String(this.#busy));   // not `disabled`: the focus has to stay
        this.sign.textContent = t(doing === 'signing' ? doing : 'sign');
        if (!doing) {
            this.#decline?.idle();
            this.#waiver?.idle();
        }
    }

    async #refused(problem) {
        this.keep();
        this.#methods?.forget(problem.type === 'answer-wrong');
        if (problem.hints) {
            this.#methods.tell(problem.hints);
        }
        if (CHANGED.includes(problem.type)) {
            await this.view.changed(problem);
        } else {
            if (isOver(problem)) {
                this.element.replaceChildren(this.#alert);
            }
            this.view.tell(this.#alert, problem, problem.type === 'unknown' ? () => this.view.load() : null);
        }
    }
}
