import { el, button, ownAddress } from './dom.js';
import { sheet } from './styles.js';

/**
 * Shows a receipt in a dialog of its own at the end of the page. It stays until the person closes it, even when the
 * host takes the answered task, and with it the signing component, off the screen.
 *
 * @param more further links or buttons for the person
 * @returns {Promise<void>} settled when the person has closed it
 */
export function showReceipt(t, receipt, ...more) {
    const root = el('paraph-receipt', { lang: t.language });
    const shadow = root.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = [sheet()];
    const dialog = el('dialog', { class: 'receipt', 'aria-labelledby': 'receipt-title' });
    dialog.append(...body(t, receipt, () => dialog.close(), more));
    shadow.append(dialog);
    document.body.append(root);
    dialog.showModal();
    shadow.getElementById('receipt-title').focus();
    return new Promise(closed => dialog.addEventListener('close', () => {
        root.remove();
        closed();
    }));
}

function body(t, receipt, close, more) {
    const number = el('span', { class: 'number' }, receipt.record);
    const record = ownAddress(receipt.href, location.origin);
    const document = receipt.document && ownAddress(receipt.document, location.origin);
    return [
        el('div', { class: 'outcome ' + receipt.outcome },
            icon(receipt.outcome),
            el('h2', { id: 'receipt-title', tabindex: '-1' }, t('receipt.' + receipt.outcome))),
        el('p', { class: 'lead' }, receipt.text),
        receipt.next && el('section', { 'aria-labelledby': 'receipt-next' },
            el('h3', { id: 'receipt-next' }, t('receipt.next')), el('p', {}, receipt.next)),
        el('dl', {},
            row(t('receipt.record'), number, copy(t, number)),
            row(t('receipt.time'), receipt.atText),
            receipt.level && row(t('receipt.level'), String(receipt.level)),
            receipt.digest && row(t('receipt.digest'), el('span', { class: 'digest' }, receipt.digest))),
        el('div', { class: 'actions' },
            button(t('close'), 'primary', close),
            document && el('a', { href: document, download: '' }, t('receipt.document')),
            record && el('a', { href: record, download: 'paraph-' + receipt.record + '.json' }, t('receipt.download')),
            more)
    ].filter(Boolean);
}

function row(label, ...value) {
    return el('div', { class: 'row' }, el('dt', {}, label), el('dd', {}, value));
}

function copy(t, number) {
    const told = el('span', { role: 'status', class: 'hint' });
    const done = key => { told.textContent = t(key); };
    const select = () => {
        getSelection().selectAllChildren(number);
        done('receipt.marked');
    };
    // Without https there is no clipboard: then the number is selected, ready for Ctrl+C.
    const write = () => navigator.clipboard
        ? navigator.clipboard.writeText(number.textContent).then(() => done('receipt.copied'), select) : select();
    return [button(t('receipt.copy'), 'link', write,
        { 'aria-label': t('receipt.copy') + ' – ' + t('receipt.record') }), told];
}

function icon(outcome) {
    const svg = (name, attributes) => {
        const node = document.createElementNS('http://www.w3.org/2000/svg', name);
        Object.entries(attributes).forEach(([key, value]) => node.setAttribute(key, value));
        return node;
    };
    const image = svg('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' });
    image.append(svg('path', { d: outcome === 'signed' ? 'M5 12.5l4.5 4.5L19 7.5' : 'M6 12h12' }));
    return image;
}
