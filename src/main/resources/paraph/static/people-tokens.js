import { el, button } from './dom.js';
import { field } from './fields.js';
import { Page } from './page.js';
import { openPanel } from './panel.js';
import { lockItem, personToken } from './person-token.js';
import { ReasonStep } from './reason-step.js';

/** The page for administrators: one person's tokens, what to do with them, and what to issue. */
class PeopleTokens extends Page {
    #person = new URL(location.href).searchParams.get('person') ?? '';

    constructor(main) {
        super(main, 'people', { 'tokens.title': 'tokens.html' });
    }

    /** Without a person, one's own tokens: their answer tells the language, and whether this page is of use to the reader. */
    ask() {
        return this.api.get(this.#person ? 'administration/tokens?person=' + encodeURIComponent(this.#person) : 'tokens');
    }

    parts(body) {
        if (!body.person) {
            return body.administers ? [this.#search()] : [el('p', {}, this.t('people.notYours'))];
        }
        return [this.#search(), this.#whose(body), this.#locks(body), this.#list(body), this.#issue(body)];
    }

    always() {
        return [this.#search()];
    }

    #search() {
        const { t } = this;
        const id = field('person', t('people.person'), t('people.person.hint'), { type: 'text', maxlength: 255, autocomplete: 'off', autocapitalize: 'off' });
        id.input.value = this.#person;
        const submit = event => {
            event.preventDefault();
            const fault = id.check(t);
            fault?.focus();
            return fault ? null : this.#look(id.input.value.trim());
        };
        return el('form', { class: 'search', novalidate: true, role: 'search', onsubmit: submit }, id.element,
            el('div', { class: 'actions' }, el('button', { type: 'submit', class: 'primary' }, t('people.show'))));
    }

    async #look(person) {
        this.#person = person;
        history.replaceState(null, '', '?person=' + encodeURIComponent(person));
        await this.load();
        this.root.querySelector('#whose')?.focus();
    }

    #whose({ person, own }) {
        const name = person.name === person.id ? person.id : `${person.name} (${person.id})`;
        return el('div', {}, el('h2', { id: 'whose', tabindex: '-1' }, name), own && el('p', {}, this.t('people.own')));
    }

    #locks({ locks, own }) {
        return locks.length > 0 && el('ul', { class: 'requests' }, locks.map(lock => lockItem(this, this.#person, lock, own)));
    }

    #list({ tokens, own }) {
        return tokens.length === 0 ? el('p', {}, this.t('people.empty'))
            : el('ul', { class: 'requests' }, tokens.map(token => personToken(this, token, own)));
    }

    #issue({ types, own }) {
        const { t } = this;
        if (own || types.length === 0) {
            return !own && el('p', {}, t('people.issue.none'));
        }
        const open = type => event => openPanel(this, section, event.currentTarget, back => this.#issuing(type, back));
        const section = el('section', { class: 'add', 'aria-labelledby': 'issue-title' },
            el('h2', { id: 'issue-title' }, t('people.issue')),
            el('p', { class: 'hint' }, t('people.issue.lead')),
            el('div', { class: 'actions' }, types.map(type =>
                button(t('people.issue.type', { type: type.label }), 'secondary', open(type), { 'data-type': type.type }))));
        return section;
    }

    #issuing(type, back) {
        const { t } = this;
        const name = field('token-name', t('tokens.name'), t('people.name.hint'), { type: 'text', maxlength: 60, autocomplete: 'off' });
        name.input.value = type.label;
        const words = { title: t('people.issue.title', { type: type.label }), lead: t('people.issue.lead.' + type.type), submit: t('people.issue.submit') };
        const send = async reason => {
            const body = { person: this.#person, type: type.type, name: name.input.value.trim(), reason };
            const token = await this.api.decide('administration/tokens', body);
            await this.load(t('people.issued', { name: token.name }));
        };
        return new ReasonStep(this, words, { send, back }, name);
    }
}

new PeopleTokens(document.getElementById('people')).load();
