import { el, button, size } from './dom.js';
import { base64 } from './upload.js';

const MOST_BYTES = 5_000_000;
const MOST = 10;
const BEGINNINGS = { 'application/pdf': [0x25, 0x50, 0x44, 0x46, 0x2D], 'image/jpeg': [0xFF, 0xD8, 0xFF],
    'image/png': [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] };

/** The receipts of a claim. The server looks at their bytes itself; here, people are only spared a long upload. */
export class Receipts {
    #receipts = new Map();
    #gone = new Set();

    constructor(t, before) {
        this.t = t;
        this.list = el('ul', { class: 'documents receipts' });
        this.alert = el('p', { class: 'field-error', role: 'alert' });
        this.file = el('input', { type: 'file', id: 'receipts', multiple: true, accept: '.pdf,.jpg,.jpeg,.png',
            'aria-describedby': 'receipts-hint', onchange: () => this.#choose([...this.file.files]) });
        this.element = el('section', { 'aria-labelledby': 'receipts-title' },
            el('h3', { id: 'receipts-title' }, t('claim.receipts')), this.list,
            el('div', { class: 'field' }, el('label', { for: 'receipts' }, t('claim.receipts.add')),
                el('p', { class: 'hint', id: 'receipts-hint' }, t('claim.receipts.hint')), this.file, this.alert));
        Object.entries(before).filter(([name, { type }]) => /^receipt\d+$/.test(name) && type === 'File')
            .sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1))
            .forEach(([name, { valueInfo }]) => this.#receipts.set(name, { kept: true, name: valueInfo.filename }));
        this.#draw();
    }

    async #choose(files) {
        this.alert.textContent = '';
        for (const file of files) {
            const fault = await this.#take(file);
            if (fault) {
                this.alert.textContent += this.t(fault, { file: file.name }) + ' ';
            }
        }
        this.file.value = '';
        this.#draw();
    }

    async #take(file) {
        if (this.#receipts.size >= MOST) {
            return 'claim.receipts.many';
        }
        if (file.size > MOST_BYTES) {
            return 'claim.receipts.large';
        }
        const bytes = new Uint8Array(await file.arrayBuffer());
        const type = Object.keys(BEGINNINGS).find(known => BEGINNINGS[known].every((byte, i) => bytes[i] === byte));
        if (!type) {
            return 'claim.receipts.type';
        }
        this.#receipts.set(this.#free(), { name: file.name, type, size: file.size, base64: base64(bytes) });
        return null;
    }

    #free() {
        for (let number = 1; ; number++) {
            if (!this.#receipts.has('receipt' + number)) {
                return 'receipt' + number;
            }
        }
    }

    #draw() {
        this.list.replaceChildren(...[...this.#receipts].map(([variable, receipt]) => el('li', {},
            el('div', {}, el('strong', {}, receipt.name),
                receipt.size && el('p', { class: 'hint' }, size(receipt.size, this.t.language)),
                receipt.type?.startsWith('image/') && el('img', { class: 'thumb', alt: '',
                    src: `data:${receipt.type};base64,${receipt.base64}` })),
            button(this.t('claim.receipts.remove'), 'link', () => this.#remove(variable),
                { 'aria-label': this.t('claim.receipts.remove.about', { file: receipt.name }) }))));
        this.list.hidden = this.#receipts.size === 0;
    }

    #remove(variable) {
        this.#receipts.delete(variable);
        this.#gone.add(variable);
        this.#draw();
        this.file.focus();
    }

    /** The new ones with their bytes, and nothing in the place of those that were taken away. */
    variables() {
        const gone = [...this.#gone].map(variable => [variable, { value: null, type: 'Null' }]);
        const chosen = [...this.#receipts].filter(([, receipt]) => !receipt.kept).map(([variable, { name, type, base64 }]) =>
            [variable, { value: base64, type: 'File', valueInfo: { filename: name, mimeType: type } }]);
        return Object.fromEntries([...gone, ...chosen]);
    }
}
