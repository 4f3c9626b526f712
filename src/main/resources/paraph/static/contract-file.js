import { el, size } from './dom.js';
import { base64 } from './upload.js';

const MOST_BYTES = 20_000_000;

/** The contract itself. The server looks at its bytes; here, people are only spared a long upload. */
export class ContractFile {
    #chosen = null;

    constructor(t) {
        this.t = t;
        this.alert = el('p', { class: 'field-error', role: 'alert' });
        this.about = el('p', { class: 'hint chosen', 'aria-live': 'polite' });
        this.file = el('input', { type: 'file', id: 'contract-file', accept: '.pdf', 'aria-describedby': 'contract-file-hint',
            onchange: () => this.#choose(this.file.files[0]) });
        this.element = el('div', { class: 'field' }, el('label', { for: 'contract-file' }, t('contract.file')),
            el('p', { class: 'hint', id: 'contract-file-hint' }, t('contract.file.hint')), this.file, this.about, this.alert);
    }

    async #choose(file) {
        this.#chosen = null;
        const large = file?.size > MOST_BYTES;
        this.alert.textContent = large ? this.t('contract.file.large', { file: file.name }) : '';
        this.about.textContent = '';
        if (file && !large) {
            this.#chosen = { name: file.name, base64: base64(new Uint8Array(await file.arrayBuffer())) };
            this.about.textContent = `${file.name}, ${size(file.size, this.t.language)}`;
        }
    }

    variables() {
        return this.#chosen ? { contractFile: { value: this.#chosen.base64, type: 'File',
            valueInfo: { filename: this.#chosen.name, mimeType: 'application/pdf' } } } : {};
    }
}
