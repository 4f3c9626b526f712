import { Api } from './api.js';
import { delegationItem } from './delegation.js';
import { newDelegation } from './delegation-new.js';
import { el } from './dom.js';
import { languageButton } from './form.js';
import { Frame } from './frame.js';
import { importForm } from './import.js';
import { help, showProblem } from './notice.js';
import { pageSheet } from './page-styles.js';
import { positions } from './positions.js';
import { supported, texts } from './texts.js';

const TASKLIST = new URL('../app/tasklist/', import.meta.url).href;
const REQUESTS = new URL('requests.html', import.meta.url).href;
const TOKENS = new URL('tokens.html', import.meta.url).href;
const MOST_SHOWN = 100;

/** The page "Delegated authorities": all for those who keep them, one's own for everybody else. */
class Authorities {
    opened = null;
    #alert = el('div', { role: 'alert' });
    #filter = { words: '', kind: '' };

    constructor(main) {
        const root = main.attachShadow({ mode: 'open' });
        document.adoptedStyleSheets = [pageSheet()];
        this.frame = new Frame(root);
        this.root = root;
        this.api = new Api(new URL('../api/paraph/', import.meta.url).href);
        this.#speak(supported(navigator.language));
    }

    /** @param told what is announced above the list, or undefined */
    async load(told) {
        this.frame.say(this.t('loading'));
        try {
            const { body, language } = await this.api.get('delegations');
            this.#speak(supported(language ?? this.t.language));
            this.#render(body, told);
        } catch (problem) {
            this.#render(null);
            this.tell(this.#alert, problem, () => this.load());
        } finally {
            this.frame.say('');
        }
    }

    /** Shows a problem, and the way to the login where nobody is logged in. */
    tell(region, problem, again) {
        const { t } = this;
        const login = el('a', { class: 'secondary', href: TASKLIST }, t('requests.login'));
        const session = ['session', 'not-logged-in'].includes(problem.type);
        const shown = session ? { type: 'session', title: t('session.title'), remedy: t('requests.loginRemedy') } : problem;
        showProblem(region, t, shown, session ? login : help(t, problem, { again, close: () => this.load() }));
    }

    #speak(language) {
        this.t = texts(language);
        document.documentElement.lang = language;
        document.title = this.t('authorities.title');
    }

    async #switch(language) {
        this.api.language = language;
        this.#speak(language);
        await this.load();
        this.root.querySelector('.language').focus();
    }

    #render(found, told) {
        const { t } = this;
        this.opened = null;
        this.#alert.replaceChildren();
        this.frame.page.replaceChildren(
            languageButton(t, language => this.#switch(language)),
            el('header', { class: 'ask' },
                el('p', {}, el('a', { href: TASKLIST }, t('requests.tasklist')), ' · ', el('a', { href: REQUESTS }, t('requests.title')),
                    ' · ', el('a', { href: TOKENS }, t('tokens.title'))),
                el('h1', {}, t('authorities.title')),
                found && el('p', { class: 'hint' }, t(found.officer ? 'authorities.lead.all' : 'authorities.lead.own'))),
            this.#alert,
            ...(found ? this.#parts(found, told) : []));
    }

    #parts(found, told) {
        return [
            told && el('p', { class: 'told', role: 'status' }, told),
            this.#list(found),
            found.officer && newDelegation(this, found.kinds),
            found.officer && importForm(this),
            found.officer && positions(this)
        ].filter(Boolean);
    }

    #list(found) {
        const { t } = this;
        const list = el('ul', { class: 'requests' });
        const count = el('p', { class: 'hint', role: 'status' });
        const show = () => {
            const shown = found.delegations.filter(it => this.#matches(it));
            list.replaceChildren(...shown.slice(0, MOST_SHOWN).map(it => delegationItem(this, it, found.officer)));
            count.textContent = found.delegations.length === 0 ? t('authorities.empty')
                : t(shown.length > MOST_SHOWN ? 'authorities.many' : 'authorities.count',
                    { shown: shown.length, all: found.delegations.length, most: MOST_SHOWN });
        };
        const words = el('input', { id: 'words', type: 'search', autocomplete: 'off', placeholder: t('authorities.filter.hint'),
            oninput: event => { this.#filter.words = event.target.value; show(); } });
        words.value = this.#filter.words;
        const kind = el('select', { id: 'kind', onchange: event => { this.#filter.kind = event.target.value; show(); } },
            el('option', { value: '' }, t('authorities.kind.all')),
            found.kinds.map(it => el('option', { value: it.key, selected: it.key === this.#filter.kind }, it.label)));
        show();
        return el('section', {},
            el('div', { class: 'fields' },
                el('div', { class: 'field' }, el('label', { for: 'words' }, t('authorities.filter')), words),
                el('div', { class: 'field' }, el('label', { for: 'kind' }, t('authorities.kind')), kind)),
            count, list);
    }

    #matches(it) {
        const words = this.#filter.words.trim().toLowerCase();
        return (this.#filter.kind === '' || it.kind === this.#filter.kind)
            && [it.holder, it.holderName, it.instrument, it.costCentres, it.passedOnBy ?? '']
                .some(value => value.toLowerCase().includes(words));
    }
}

new Authorities(document.getElementById('authorities')).load();
