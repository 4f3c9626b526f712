import { Api } from './api.js';
import { el } from './dom.js';
import { languageButton } from './form.js';
import { Frame } from './frame.js';
import { help, showProblem } from './notice.js';
import { pageSheet } from './page-styles.js';
import { supported, texts } from './texts.js';

const TASKLIST = new URL('../app/tasklist/', import.meta.url).href;

/** What a page of our own has around its matter: language, links, loading, what was done, what went wrong. */
export class Page {
    alert = el('div', { role: 'alert' });

    /**
     * @param words key of the page's texts: `.title` and `.lead`
     * @param links {text key: file name} of the pages beside this one
     */
    constructor(main, words, links) {
        Object.assign(this, { words, links });
        this.root = main.attachShadow({ mode: 'open' });
        document.adoptedStyleSheets = [pageSheet()];
        this.frame = new Frame(this.root);
        this.api = new Api(new URL('../api/paraph/', import.meta.url).href);
        this.speak(supported(navigator.language));
    }

    /** What the page shows, from what `ask` brought; what it shows when that failed. */
    parts() { return []; }
    always() { return []; }

    /** @param told what is announced above the matter, or undefined */
    async load(told) {
        this.frame.say(this.t('loading'));
        this.closePanel = null;
        try {
            const { body, language } = await this.ask();
            this.speak(supported(language ?? this.t.language));
            this.render(told && el('p', { class: 'told', role: 'status', tabindex: '-1' }, told), ...this.parts(body));
            this.root.querySelector('.told')?.focus();
        } catch (problem) {
            this.render(...this.always());
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

    speak(language) {
        this.t = texts(language);
        document.documentElement.lang = language;
        document.title = this.t(this.words + '.title');
    }

    render(...parts) {
        const { t } = this;
        this.alert.replaceChildren();
        this.frame.page.classList.remove('with-sheet');
        const beside = Object.entries(this.links).flatMap(([key, file]) =>
            [' · ', el('a', { href: new URL(file, import.meta.url).href }, t(key))]);
        this.frame.page.replaceChildren(
            languageButton(t, language => this.#switch(language)),
            el('header', { class: 'ask' },
                el('p', {}, el('a', { href: TASKLIST }, t('requests.tasklist')), beside),
                el('h1', {}, t(this.words + '.title')),
                el('p', { class: 'hint' }, t(this.words + '.lead'))),
            this.alert, ...parts.filter(Boolean));
    }

    async #switch(language) {
        this.api.language = language;
        this.speak(language);
        await this.load();
        this.root.querySelector('.language').focus();
    }
}
