import { el } from './dom.js';
import { field } from './fields.js';
import { bytesOf, forget, keep, make, sign } from './signing-keys.js';
import { Step } from './step.js';
import { TokenProof } from './token-proof.js';

/** Making a key in this browser and having it certified: name it, prove who one is; the rest happens by itself. */
export class NewSigningKey {
    element = el('div', { class: 'enrol' });

    /** @param here whether an authority here certifies at once */
    constructor(page, here) {
        Object.assign(this, { page, here });
        const { t } = page;
        const name = field('key-name', t('tokens.name'), t('keys.name.hint'), { type: 'text', maxlength: 60, autocomplete: 'off' });
        const words = { title: t('keys.add.title'), lead: t(here ? 'keys.add.lead' : 'keys.add.lead.outside'), submit: t('tokens.next'), level: 'h2' };
        this.#show(new Step(page, words, { check: () => name.check(t), send: () => this.#proving(name.input.value.trim()),
            back: () => page.load() }, name.element));
    }

    focus() {
        this.element.querySelector('input').focus();
    }

    async #proving(name) {
        const { t, api } = this.page;
        const { privateKey, publicKey } = await make();
        const wish = { keeping: 'browser', name, publicKey };
        const proof = new TokenProof(this.page, wish, 'signing-keys/challenge');
        await proof.ask();
        const send = async () => this.#certify(await api.decide('signing-keys', { ...wish, ...await proof.body() }), privateKey);
        const again = () => proof.ask().catch(() => {});
        this.#show(new Step(this.page, { title: t('tokens.proof'), lead: t('keys.proof.lead'), submit: t('keys.add.submit'), level: 'h2' },
            { check: () => proof.check(), send, back: () => this.page.load(), refused: again }, proof.element));
        proof.focus();
    }

    /** Kept first: a certificate whose key is gone would be good for nothing. */
    async #certify({ key, toSign }, privateKey) {
        const { t, api } = this.page;
        await keep(key.id, privateKey);
        try {
            const value = await sign(key.id, bytesOf(toSign));
            const made = await api.decide('signing-keys/' + encodeURIComponent(key.id) + '/possession', { value });
            await this.page.load(t(made.state === 'active' ? 'keys.added' : 'keys.requested', { name: key.name }));
        } catch (problem) {
            if (problem.status) {
                await forget(key.id);   // refused; without an answer it may have been certified
            }
            throw problem;
        }
    }

    #show(step) {
        this.element.replaceChildren(step.element);
    }
}
