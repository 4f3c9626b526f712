import { el, button } from './dom.js';
import { ask, content, why } from './content.js';
import { languageButton, signingForm } from './form.js';
import { Methods } from './methods.js';
import { help, showProblem } from './notice.js';
import { ReasonPanel } from './reason.js';
import { showReceipt } from './receipt.js';
import { SigningTask } from './signing-task.js';
import { sheet } from './styles.js';
import { supported, texts } from './texts.js';

const CHANGED = ['content-changed', 'statement-changed'];

/** One signing task on the screen, from loading to the receipt. What the person has entered outlives each redrawing. */
export class SigningView {
    #busy = false;
    #draft = { method: null, name: '', strokes: [], reason: '' };
    #main = el('div', { class: 'page' });
    #status = el('p', { role: 'status', class: 'status' });
    #top = el('div', { role: 'alert' });

    constructor(element, root, host) {
        Object.assign(this, { element, root, host, task: new SigningTask(host) });
        root.adoptedStyleSheets = [sheet()];
        root.replaceChildren(el('div', { class: 'frame' }, this.#top, this.#main, this.#status));
        this.#speak(supported(host.language ?? navigator.language));
    }

    /** Asks the server for the task and shows it, with what changed since `before`. @returns whether it is shown */
    async load(before) {
        this.#say('loading');
        this.#main.setAttribute('aria-busy', 'true');
        try {
            const { language } = await this.task.read();
            this.#speak(supported(language));
            this.#top.replaceChildren();
            this.#render(before);
            return true;
        } catch (problem) {
            this.#main.replaceChildren();
            this.#tell(this.#top, problem, () => this.load(before));
            return false;
        } finally {
            this.#main.removeAttribute('aria-busy');
            this.#say(null);
        }
    }

    #speak(language) {
        this.t = texts(language);
        this.element.lang = language;
    }

    #say(key) {
        this.#status.textContent = key ? this.t(key) : '';
    }

    #tell(region, problem, again) {
        showProblem(region, this.t, problem, help(this.t, problem, { again, close: () => this.host.close?.() }));
    }

    #render(before) {
        const first = this.#main.childElementCount === 0;
        const { t, task: { shown } } = this;
        this.alert = el('div', { role: 'alert' });
        this.answer = el('div', { class: 'answer' });
        this.#main.replaceChildren(languageButton(t, language => this.#switch(language)), ask(t, shown),
            content(t, shown, before?.content), why(t, shown), this.answer);
        this.#showForm(before);
        if (first && this.element.getBoundingClientRect().top > innerHeight) {
            this.element.scrollIntoView();   // on a phone, Tasklist puts its lists above the form
        }
    }

    async #switch(language) {
        if (this.#busy) {
            return;
        }
        this.#keepReason();
        this.task.speak(language);
        if (await this.load()) {
            this.root.querySelector('.language').focus();
        }
    }

    #showForm(before) {
        const { t, task: { shown } } = this;
        this.decline = null;
        this.methods = shown.methods.length > 0 ? new Methods(t, shown, this.#draft) : null;
        this.sign = button(t('sign'), 'primary', () => this.#sign());
        const refuse = shown.mayDecline && button(t('decline.open'), 'secondary', () => this.#showDecline(), { id: 'decline' });
        this.answer.replaceChildren(
            signingForm(t, shown, { methods: this.methods, alert: this.alert, sign: this.sign, refuse }, before));
    }

    #showDecline() {
        const { t } = this;
        if (this.#busy) {
            return;
        }
        const words = { title: t('decline.title'), hint: t('decline.hint', { name: this.task.shown.requester.name }),
            submit: t('decline.submit'), busy: t('declining') };
        const actions = { submit: reason => this.#send('declining', () => this.task.refuse(reason)), back: () => this.#back() };
        this.alert.replaceChildren();
        this.decline = new ReasonPanel(t, words, actions, this.#draft.reason);
        this.answer.replaceChildren(this.decline.element, this.alert);
        this.decline.field.focus();
    }

    #back() {
        this.#keepReason();
        this.alert.replaceChildren();
        this.#showForm();
        this.root.getElementById('decline').focus();
    }

    #keepReason() {
        this.#draft.reason = this.decline?.reason ?? this.#draft.reason;
    }

    #sign() {
        const fault = this.#busy ? null : this.methods.check();
        fault?.focus();
        if (!this.#busy && !fault) {
            this.#send('signing', () => this.task.sign(this.methods.answer));
        }
    }

    async #send(doing, request) {
        let receipt = null;
        this.alert.replaceChildren();
        this.#working(doing);
        try {
            receipt = await request();
        } catch (problem) {
            await this.#refused(problem);
        } finally {
            this.#working(null);
        }
        if (receipt) {
            this.#done(receipt);
        }
    }

    #working(doing) {
        this.#busy = doing !== null;
        this.#say(doing);
        this.sign.setAttribute('aria-disabled', String(this.#busy));   // not `disabled`: the focus has to stay
        this.sign.textContent = this.t(doing === 'signing' ? doing : 'sign');
        if (!doing) {
            this.decline?.idle();
        }
    }

    #done(receipt) {
        const { signer, requester } = this.task.shown;
        const page = new URL('requests.html', import.meta.url).href;
        this.#main.replaceChildren();
        this.host.close?.();
        showReceipt(this.t, receipt,
            signer.id === requester.id && el('a', { href: page, target: '_blank' }, this.t('receipt.requests')));
    }

    async #refused(problem) {
        const before = this.task.shown;
        this.#keepReason();
        this.methods?.forget(problem.type === 'answer-wrong');
        if (!CHANGED.includes(problem.type)) {
            this.#tell(this.alert, problem, problem.type === 'unknown' ? () => this.load() : null);
        } else if (await this.load(before)) {
            this.#tell(this.#top, problem);
        }
    }
}
