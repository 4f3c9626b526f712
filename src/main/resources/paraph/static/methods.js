import { el } from './dom.js';
import { unavailable } from './content.js';
import { DrawingPad } from './drawing.js';
import { field } from './fields.js';
import { KeyPick } from './key-pick.js';
import { Proof } from './proof.js';

/** How one signs and how one proves to be oneself: the radio group, the mark, and the fields of the tokens asked for. */
export class Methods {
    /**
     * @param draft {method, way, name, strokes}: what the person has entered so far; it outlives this object
     * @param hints called with a method and token types: a promise of what their holder is told to answer them
     * @param code {send(method, types), look(challenge)}: begins, with a code that is sent, and looks how far it has come
     */
    constructor(t, task, draft, hints, code) {
        Object.assign(this, { t, task, draft, hints, code });
        if (!this.#find(draft.method)) {
            draft.method = task.methods[0].key;
        }
        this.mark = el('div', { class: 'mark' });
        this.proof = el('div', { class: 'proof' });
        const legend = el('legend', {}, t('how.title'));
        this.element = el('section', { class: 'how' },
            el('fieldset', { class: 'methods' }, legend, task.methods.map(method => this.#choice(method))),
            unavailable(t, task),
            this.mark, this.proof);
        this.#choose(draft.method);
    }

    get chosen() {
        return this.#find(this.draft.method);
    }

    /** What POST signature wants to know about the way of signing. */
    get answer() {
        const mark = { typed: () => this.name.input.value.trim(), drawn: () => this.pad.mark }[this.draft.method]?.();
        return { method: this.draft.method, mark, key: this.#key, begun: this.draft.sent, hints: this.proving.hints,
            tokens: this.proving.asked, challenge: this.proving.challenge, collect: told => this.proving.collect(told) };
    }

    /** Id of the key that signs; undefined for methods without. */
    get #key() {
        return this.chosen.keys && (this.pick.key ?? undefined);
    }

    /** Marks what is missing. @returns the first element to correct, or null */
    check() {
        const name = this.draft.method === 'typed' && this.name.check(this.t);
        const proof = this.proving.check();
        const key = this.chosen.keys && this.pick.check();
        return [this.draft.method === 'drawn' && this.pad.check(), name, key, proof].find(Boolean) ?? null;
    }

    /** Empties what is secret; a wrong answer is marked at its field. */
    forget(wrong) {
        this.proving.forget(wrong);
    }

    /** Another cell is asked than the one shown. */
    tell(hints) {
        this.proving.tell(hints);
    }

    #find(key) {
        return this.task.methods.find(method => method.key === key);
    }

    #choice(method) {
        const id = 'method-' + method.key;
        return el('div', { class: 'choice' },
            el('input', { type: 'radio', name: 'method', id, value: method.key, checked: method.key === this.draft.method,
                'aria-describedby': method.hint && id + '-hint', onchange: () => this.#choose(method.key) }),
            el('div', {},
                el('label', { for: id }, method.label),
                method.hint && el('p', { class: 'hint', id: id + '-hint' }, method.hint)));
    }

    #choose(key) {
        this.draft.method = key;
        const signs = key + this.task.content.digest;   // a code is good for one content and one method
        if (this.draft.sent?.signs !== signs) {
            this.draft.sent = null;
        }
        const code = { send: async types => ({ ...await this.code.send(key, types, this.#key), signs }), look: challenge => this.code.look(challenge) };
        this.mark.replaceChildren(...this.#markFields(key));
        this.proving = new Proof(this.t, this.chosen.ways ?? [this.chosen.tokens],
            { account: this.task.signer.id, draft: this.draft, hints: types => this.hints(key, types, this.#key), code });
        this.proof.replaceChildren(this.proving.element);
    }

    #markFields(key) {
        if (key === 'typed') {
            this.name = field('name', this.t('typed.label'), this.t('typed.hint', { name: this.task.signer.name }),
                { type: 'text', maxlength: 100, autocomplete: 'name', class: 'signature', oninput: () => this.#keepName() });
            this.name.input.value = this.draft.name;
            return [this.name.element];
        }
        if (key === 'drawn') {
            this.pad = new DrawingPad(this.t, this.draft.strokes, this.#find('typed') && (() => this.#typeInstead()));
            return [this.pad.element];
        }
        const { keys } = this.#find(key);
        this.pick = keys && new KeyPick(this.t, keys);
        return keys ? [this.pick.element] : [];
    }

    #keepName() {
        this.draft.name = this.name.input.value;
    }

    #typeInstead() {
        this.element.querySelector('#method-typed').checked = true;
        this.#choose('typed');
        this.name.input.focus();
    }
}
