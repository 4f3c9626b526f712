import { Api } from './api.js';
import { el, button } from './dom.js';
import { NewToken } from './token-new.js';
import { languageButton } from './form.js';
import { Frame } from './frame.js';
import { help, showProblem } from './notice.js';
import { pageSheet } from './page-styles.js';
import { supported, texts } from './texts.js';
import { tokenItem } from './token-item.js';

const TASKLIST = new URL('../app/tasklist/', import.meta.url).href;
const REQUESTS = new URL('requests.html', import.meta.url).href;

/** The page "My signing tokens": what the logged-in person can sign with, and how to add, name, report and revoke it. */
class Tokens {
    alert = el('div', { role: 'alert' });

    constructor(main) {
        this.root = main.attachShadow({ mode: 'open' });
        document.adoptedStyleSheets = [pageSheet()];
        this.frame = new Frame(this.root);
        this.api = new Api(new URL('../api/paraph/', import.meta.url).href);
        this.#speak(supported(navigator.language));
    }

    /** @param told what is announced above the list, or undefined */
    async load(told) {
        this.frame.say(this.t('loading'));
        try {
            const { body, language } = await this.api.get('tokens');
            this.#speak(supported(language ?? this.t.language));
            this.#render(told && el('p', { class: 'told', role: 'status', tabindex: '-1' }, told), this.#list(body), this.#add(body));
            this.root.querySelector('.told')?.focus();
        } catch (problem) {
            this.#render();
            this.tell(this.alert, problem, () => this.load());
        } finally {
            this.frame.say('');
        }
    }

    /** Shows a problem with the way out of it; `again` is what asking again would do, or null. */
    tell(region, problem, again = null) {
        const { t } = this;
        const session = ['session', 'not-logged-in'].includes(problem.type);
        const login = el('a', { class: 'secondary', href: TASKLIST }, t('requests.login'));
        const shown = session ? { type: 'session', title: t('session.title'), remedy: t('requests.loginRemedy') } : problem;
        showProblem(region, t, shown, session ? login : help(t, problem, { again, close: () => this.load() }));
    }

    #speak(language) {
        this.t = texts(language);
        document.documentElement.lang = language;
        document.title = this.t('tokens.title');
    }

    #render(...parts) {
        const { t } = this;
        this.alert.replaceChildren();
        this.frame.page.classList.remove('with-sheet');
        this.frame.page.replaceChildren(
            languageButton(t, language => this.#switch(language)),
            el('header', { class: 'ask' },
                el('p', {}, el('a', { href: TASKLIST }, t('requests.tasklist')), ' · ', el('a', { href: REQUESTS }, t('requests.title'))),
                el('h1', {}, t('tokens.title')),
                el('p', { class: 'hint' }, t('tokens.lead'))),
            this.alert, ...parts.filter(Boolean));
    }

    async #switch(language) {
        this.api.language = language;
        this.#speak(language);
        await this.load();
        this.root.querySelector('.language').focus();
    }

    #list({ tokens }) {
        const kept = tokens.filter(token => token.state !== 'pending');
        return kept.length === 0 ? el('p', {}, this.t('tokens.empty'))
            : el('ul', { class: 'requests' }, kept.map(token => tokenItem(this, token)));
    }

    #add({ types }) {
        const { t } = this;
        return el('section', { class: 'add', 'aria-labelledby': 'add-title' },
            el('h2', { id: 'add-title' }, t('tokens.add')),
            types.length === 0 ? el('p', {}, t('tokens.add.none')) : el('div', { class: 'actions' }, types.map(type =>
                button(t('tokens.add.type', { type: type.label }), 'secondary', () => this.#begin(type), { 'data-type': type.type }))));
    }

    #begin(type) {
        const enrolment = new NewToken(this, type);
        this.#render(enrolment.element);
        enrolment.focus();
    }
}

new Tokens(document.getElementById('tokens')).load();
