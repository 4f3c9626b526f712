import { el, moment } from './dom.js';

const SVG = 'http://www.w3.org/2000/svg';

/** What an authenticator app reads: the QR code, and the same as text. */
export function seed(t, { token, seed: { text, picture } }) {
    return el('section', { class: 'secret', 'aria-labelledby': 'secret-title' },
        el('h2', { id: 'secret-title', tabindex: '-1' }, t('tokens.seed.title', { name: token.name })),
        el('p', {}, t('tokens.seed.lead')),
        qr(picture, t('tokens.seed.picture')),
        el('p', {}, t('tokens.seed.text')),
        el('p', { class: 'seed' }, text));
}

/** The codes as a table with a row and a column for each cell, to be printed. */
export function codeSheet(t, { token, sheet: { columns, rows } }) {
    const head = text => el('th', { scope: 'col' }, text);
    return el('section', { class: 'secret sheet', 'aria-labelledby': 'secret-title' },
        el('h2', { id: 'secret-title', tabindex: '-1' }, token.name),
        el('p', {}, t('tokens.sheet.lead')),
        el('div', { class: 'wide', tabindex: '0', role: 'group', 'aria-labelledby': 'secret-title' },
            el('table', { class: 'codes' },
                el('thead', {}, el('tr', {}, el('td', {}), columns.map(head))),
                el('tbody', {}, rows.map((codes, row) => el('tr', {}, el('th', { scope: 'row' }, String(row + 1)),
                    codes.map(code => el('td', {}, code))))))),
        el('p', { class: 'hint' }, t('tokens.created', { date: token.createdText ?? moment(token.created, t.language) })));
}

/** Draws the picture anew from its paths, so that nothing else in it can reach the page. */
function qr(picture, label) {
    const given = new DOMParser().parseFromString(picture, 'image/svg+xml').documentElement;
    const image = document.createElementNS(SVG, 'svg');
    const set = (node, attributes) => Object.entries(attributes).forEach(([name, value]) => node.setAttribute(name, value));
    set(image, { viewBox: given.getAttribute('viewBox'), class: 'qr', role: 'img', 'aria-label': label, 'shape-rendering': 'crispEdges' });
    given.querySelectorAll('path').forEach(path => {
        const copy = document.createElementNS(SVG, 'path');
        set(copy, { d: path.getAttribute('d'), fill: path.getAttribute('fill') });
        image.append(copy);
    });
    return image;
}
