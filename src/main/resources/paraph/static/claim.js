import { el } from './dom.js';
import { Frame } from './frame.js';
import { Hosted } from './hosted.js';
import { supported, texts } from './texts.js';
import { declined } from './claim-declined.js';
import { Lines } from './claim-lines.js';
import { Receipts } from './claim-receipts.js';

const CURRENCY = 'CAD';

/**
 * `<paraph-claim>`: an expense claim, to be filed or corrected.
 *
 * Give it one object as property `host`, before or after this module is loaded: `language` a language tag, `correcting`
 * whether the claim was sent back; then also `api`, the address of Paraph's interface, and `load(done)`, which hands over the
 * variables as they are and the process they belong to, `done(error, variables, processInstance)`.
 * Ask it for `variables()` when the form is sent, and tell it `refused(text)` when the server said no. What is typed is
 * checked by the server alone, which names every mistake at once.
 */
class ParaphClaim extends Hosted {
    #frame = null;

    open(host) {
        this.t = texts(supported(host.language));
        this.#frame = new Frame(this.attachShadow({ mode: 'open' }));
        if (host.correcting) {
            this.#frame.say(this.t('loading'));
            host.load((error, variables, instance) =>
                error ? this.refused(error.message) : this.#sentBack(variables, instance));
        } else {
            this.#fill({});
        }
    }

    async #sentBack(variables, instance) {
        try {
            this.#fill(variables, await declined(this.t, this.host, instance));
        } catch {
            this.#fill(variables);
            this.refused(this.t('claim.declined.lost'));
        }
    }

    #fill(before, why) {
        const { t } = this;
        this.purpose = el('input', { id: 'purpose', maxlength: 500, autocomplete: 'off' });
        this.costCentre = el('input', { id: 'costCentre', maxlength: 32, autocomplete: 'off' });
        this.purpose.value = before.purpose?.value ?? '';
        this.costCentre.value = before.costCentre?.value ?? '';
        this.lines = new Lines(t, CURRENCY, JSON.parse(before.lines?.value ?? '[]'));
        this.receipts = new Receipts(t, before);
        this.next = before.payee ? this.#whatNext() : null;
        this.#frame.say('');
        this.#frame.page.replaceChildren(...[
            why, this.next?.element,
            el('div', { class: 'field' }, el('label', { for: 'purpose' }, t('claim.purpose')),
                el('p', { class: 'hint', id: 'purpose-hint' }, t('claim.purpose.hint')), this.purpose),
            el('div', { class: 'field' }, el('label', { for: 'costCentre' }, t('claim.costCentre')),
                el('p', { class: 'hint', id: 'costCentre-hint' }, t('claim.costCentre.hint')), this.costCentre),
            this.lines.element, this.receipts.element, el('p', { class: 'hint' }, t('claim.next'))].filter(Boolean));
        this.purpose.setAttribute('aria-describedby', 'purpose-hint');
        this.costCentre.setAttribute('aria-describedby', 'costCentre-hint');
    }

    #whatNext() {
        const choice = (value, label, checked) => el('div', { class: 'choice' },
            el('input', { type: 'radio', name: 'correction', id: 'correction-' + value, value, checked }),
            el('label', { for: 'correction-' + value }, label));
        const element = el('fieldset', {}, el('legend', {}, this.t('claim.correction')),
            choice('resubmit', this.t('claim.correction.resubmit'), true), choice('withdraw', this.t('claim.correction.withdraw')));
        return { element, value: () => element.querySelector(':checked').value };
    }

    /** What the process is told, as the engine takes it. */
    variables() {
        this.#frame.top.replaceChildren();
        const text = value => ({ value, type: 'String' });
        return {
            purpose: text(this.purpose.value),
            costCentre: text(this.costCentre.value),
            currency: text(CURRENCY),
            lines: text(this.lines.json()),
            ...this.receipts.variables(),
            ...(this.next && { correction: text(this.next.value()) })
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

if (!customElements.get('paraph-claim')) {
    customElements.define('paraph-claim', ParaphClaim);
}
