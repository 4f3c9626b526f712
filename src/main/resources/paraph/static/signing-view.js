import { el, button } from './dom.js';
import { Api } from './api.js';
import { ask, content, unavailable, why } from './content.js';
import { Methods } from './methods.js';
import { ReasonPanel } from './reason.js';
import { help, showProblem } from './notice.js';
import { showReceipt } from './receipt.js';
import { supported, texts } from './texts.js';
import { sheet } from './styles.js';

const CHANGED = ['content-changed', 'statement-changed'];

/** One signing task on the screen, from loading to the receipt. */
export class SigningView {
    #busy = false;
    #draft = { method: null, name: '', strokes: [], reason: '' };
    #main = el('div', { class: 'page' });
    #status = el('p', { role: 'status', class: 'status' });
    #top = el('div', { role: 'alert' });

    constructor(element, root, host) {
        this.element = element;
        this.host = host;
        this.api = new Api(host.api);
        root.adoptedStyleSheets = [sheet()];
        root.replaceChildren(el('div', { class: 'frame' }, this.#top, this.#main, this.#status));
        this.root = root;
        this.#speak(supported(host.language ?? navigator.language));
    }

    /** Asks the server for the task and shows it; whatever was entered before stays. */
    async load(before) {
        const asked = this.#path('');
        this.#say('loading');
        this.#main.setAttribute('aria-busy', 'true');
        try {
            const { body, language } = await this.api.get(asked);
            this.#speak(supported(body.language ?? language));
            this.task = body;
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

    #path(rest) {
        return 'tasks/' + encodeURIComponent(this.host.taskId) + rest;
    }

    #speak(language) {
        this.t = texts(language);
        this.element.lang = language;
    }

    #say(key) {
        this.#status.textContent = key ? this.t(key) : '';
    }

    #render(before) {
        const first = this.#main.childElementCount === 0;
        const { t, task } = this;
        this.alert = el('div', { role: 'alert' });
        this.methods = task.methods.length > 0 ? new Methods(t, task, this.#draft) : null;
        this.answer = el('div', { class: 'answer' });
        this.#main.replaceChildren(this.#switch(), ask(t, task), content(t, task, before?.content), why(t, task), this.answer,
            this.alert);
        this.#showSigning(before);
        if (first && this.element.getBoundingClientRect().top > innerHeight) {
            this.element.scrollIntoView();   // on a phone, Tasklist puts its lists above the form
        }
    }

    #switch() {
        const other = this.t.language === 'en' ? 'fr' : 'en';
        const change = async () => {
            this.#draft.reason = this.decline?.reason ?? this.#draft.reason;
            this.api.language = other;
            if (!this.#busy && await this.load()) {
                this.root.querySelector('.language').focus();
            }
        };
        return button(this.t('language.other'), 'link language', change, { lang: other });
    }

    #showSigning(before) {
        const { t, task } = this;
        this.decline = null;
        const changed = before && before.statement.text !== task.statement.text && before.language === task.language;
        this.sign = button(t('sign'), 'primary', () => this.#sign());
        const refuse = task.mayDecline && button(t('decline.open'), 'secondary', () => this.#showDecline(), { id: 'decline' });
        const form = el('form', { novalidate: true, autocomplete: 'on', onsubmit: event => event.preventDefault() },
            this.methods?.element ?? el('h3', {}, t('how.none')),
            unavailable(t, task),
            this.methods && el('section', { class: changed ? 'statement changed' : 'statement', 'aria-labelledby': 'statement-title' },
                el('h3', { id: 'statement-title' }, t('statement.title')),
                changed && el('p', { class: 'hint' }, t('statement.changed')),
                el('p', { lang: task.statement.language }, task.statement.text)),
            this.alert,
            el('div', { class: 'actions' }, this.methods && this.sign, refuse));
        this.answer.replaceChildren(form);
    }

    #showDecline() {
        const { t, task } = this;
        const words = { title: t('decline.title'), hint: t('decline.hint', { name: task.requester.name }),
            submit: t('decline.submit'), busy: t('declining') };
        this.alert.replaceChildren();
        this.decline = new ReasonPanel(t, words, { submit: reason => this.#refuse(reason), back: () => this.#back() },
            this.#draft.reason);
        this.answer.replaceChildren(this.decline.element, this.alert);
        this.decline.field.focus();
    }

    #back() {
        this.#draft.reason = this.decline.reason;
        this.alert.replaceChildren();
        this.#showSigning();
        this.root.getElementById('decline').focus();
    }

    async #sign() {
        const fault = this.#busy ? null : this.methods.check();
        if (this.#busy || fault) {
            fault?.focus();
            return;
        }
        const contentDigest = this.task.content.digest;
        const { method, mark, answers } = this.methods.answer;
        const { version, language } = this.task.statement;
        await this.#send('signing', async () => {
            const { challenge } = await this.api.prepare(this.#path('/challenge'), { method, contentDigest });
            return this.api.decide(this.#path('/signature'),
                { challenge, method, contentDigest, statementVersion: version, language, mark, answers });
        });
    }

    #refuse(reason) {
        const contentDigest = this.task.content.digest;
        return this.#send('declining', () => this.api.decide(this.#path('/refusal'), { contentDigest, reason }));
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
        this.methods?.forget(false);
        const own = this.task.signer.id === this.task.requester.id;
        const page = new URL('requests.html', import.meta.url).href;
        this.#main.replaceChildren();
        this.host.close?.();
        showReceipt(this.t, receipt, own && el('a', { href: page, target: '_blank' }, this.t('receipt.requests')));
    }

    async #refused(problem) {
        this.methods?.forget(problem.type === 'answer-wrong');
        this.#draft.reason = this.decline?.reason ?? this.#draft.reason;
        const shown = this.task;
        if (!CHANGED.includes(problem.type)) {
            this.#tell(this.alert, problem, problem.type === 'unknown' ? () => this.load() : null);
        } else if (await this.load(shown)) {
            this.#tell(this.#top, problem);
        }
    }

    #tell(region, problem, again) {
        showProblem(region, this.t, problem, help(this.t, problem, { again, close: () => this.host.close?.() }));
    }
}
