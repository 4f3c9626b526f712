import { el } from './dom.js';

const SIGNS = { passed: 'signed', failed: 'declined', indeterminate: 'open' };

/**
 * What can be said of a signed document.
 *
 * @param name of the file
 * @param found as the interface tells it
 */
export function verdict(t, name, found) {
    return el('section', { class: 'verdict', tabindex: '-1', 'aria-labelledby': 'verdict-title' },
        el('p', { class: 'process' }, name),
        el('div', { class: 'request' },
            el('h2', { id: 'verdict-title' }, found.title),
            state(t, found.verdict)),
        el('p', {}, found.explanation),
        el('p', {}, found.remedy),
        found.signatures.length > 0 && signatures(t, found.signatures),
        found.findings.length > 0 && findings(t, found.findings));
}

function state(t, verdict) {
    return el('span', { class: 'state ' + SIGNS[verdict] }, t('verify.verdict.' + verdict));
}

function signatures(t, all) {
    return el('section', { 'aria-labelledby': 'signatures-title' },
        el('h3', { id: 'signatures-title' }, t('verify.signatures')),
        el('ul', { class: 'requests' }, all.map(one => el('li', {},
            el('div', { class: 'request' },
                el('h4', {}, one.name || t('verify.nobody')),
                state(t, one.verdict)),
            one.verdict === 'passed' && el('p', { class: 'hint' }, t('verify.proved', { time: one.provedText }))))));
}

function findings(t, all) {
    return el('section', { 'aria-labelledby': 'findings-title' },
        el('h3', { id: 'findings-title' }, t('verify.findings')),
        el('ul', { class: 'requests' }, all.map(one => el('li', {},
            el('div', { class: 'request' }, el('h4', {}, one.title), state(t, one.verdict)),
            el('p', {}, one.explanation),
            el('p', {}, el('strong', {}, t('verify.remedy')), ' ', one.remedy)))));
}
