import { el } from './dom.js';
import { Frame } from './frame.js';
import { Hosted } from './hosted.js';
import { supported, texts } from './texts.js';
import { ContractFile } from './contract-file.js';
import { Parties } from './contract-parties.js';

const CURRENCY = 'CAD';
const VALUE = /^(\d+)(?:[.,](\d{1,2}))?$/;

/**
 * `<paraph-contract>`: a contract, to be filed for signature.
 *
 * Give it one object as property `host`, before or after this module is loaded: `language` a language tag, and `people(done)`,
 * which hands over those who may be parties, `done(error, [{ id, firstName, lastName }])`.
 * Ask it for `variables()` when the form is sent, and tell it `refused(text)` when the server said no. What is typed is
 * checked by the server alone, which names every mistake at once.
 */
class ParaphContract extends Hosted {
    #frame = null;
    #title;
    #value;
    #parties;
    #file;
    #law;
    #order;

    open(host) {
        this.t = texts(supported(host.language));
        this.#frame = new Frame(this.attachShadow({ mode: 'open' }));
        this.#fill();
        // Without the list, people type the user names themselves.
        host.people((error, people) => this.#parties.suggest(error ? [] : people));
    }

    #fill() {
        const { t } = this;
        this.#title = el('input', { id: 'title', maxlength: 200, autocomplete: 'off', 'aria-describedby': 'title-hint' });
        this.#value = el('input', { id: 'value', inputmode: 'decimal', autocomplete: 'off', 'aria-describedby': 'value-hint' });
        this.#parties = new Parties(t);
        this.#file = new ContractFile(t);
        this.#law = choices('law', t('contract.law'), [['no', t('contract.law.no')], ['yes', t('contract.law.yes')]]);
        this.#order = choices('order', t('contract.order'),
            [['sequential', t('contract.order.sequential')], ['parallel', t('contract.order.parallel')]], 'sequential');
        this.#frame.page.replaceChildren(
            el('div', { class: 'field' }, el('label', { for: 'title' }, t('contract.title')),
                el('p', { class: 'hint', id: 'title-hint' }, t('contract.title.hint')), this.#title),
            el('div', { class: 'field' }, el('label', { for: 'value' }, t('contract.value', { currency: CURRENCY })),
                el('p', { class: 'hint', id: 'value-hint' }, t('contract.value.hint')), this.#value),
            this.#file.element, this.#law.element, this.#parties.element, this.#order.element,
            el('p', { class: 'hint' }, t('contract.next')));
    }

    /** What the process is told, as the engine takes it. */
    variables() {
        this.#frame.top.replaceChildren();
        const text = value => ({ value, type: 'String' });
        const law = this.#law.value();
        return {
            title: text(this.#title.value),
            value: text(spelt(this.#value.value)),
            currency: text(CURRENCY),
            parties: text(this.#parties.json()),
            order: text(this.#order.value()),
            secureByLaw: law ? { value: law === 'yes', type: 'Boolean' } : { value: null, type: 'Null' },
            ...this.#file.variables()
        };
    }

    /** Says what the server refused. */
    refused(text) {
        if (text) {
            this.#frame.top.replaceChildren(el('div', { class: 'problem', tabindex: '-1' }, el('p', {}, text)));
            this.#frame.top.firstChild.focus();
        }
    }
}

function choices(name, legend, all, chosen) {
    const element = el('fieldset', {}, el('legend', {}, legend), all.map(([value, label]) => el('div', { class: 'choice' },
        el('input', { type: 'radio', name, id: name + '-' + value, value, checked: value === chosen }),
        el('label', { for: name + '-' + value }, label))));
    return { element, value: () => element.querySelector(':checked')?.value };
}

/** With a point and two decimals, where the amount is clear; anything else goes to the server as it was typed. */
function spelt(amount) {
    const [, whole, rest] = VALUE.exec(amount.replace(/\s/g, '')) ?? [];
    return whole ? whole + '.' + (rest ?? '').padEnd(2, '0') : amount;
}

if (!customElements.get('paraph-contract')) {
    customElements.define('paraph-contract', ParaphContract);
}
