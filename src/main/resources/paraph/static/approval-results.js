import { approvalFacts } from './approval-item.js';
import { el, button, ownAddress } from './dom.js';

/** What became of each task that was signed together: its receipt, or what happened, that nothing was signed, and what to do. */
export function approvalResults(page, items) {
    const { t } = page;
    const signed = items.filter(({ receipt }) => receipt).length;
    return el('section', { 'aria-labelledby': 'results' },
        el('h2', { id: 'results', tabindex: '-1' }, t('approvals.result.title', { signed, count: items.length })),
        el('p', { class: 'hint' }, t('approvals.result.lead')),
        el('ol', { class: 'requests results' }, items.map(item => result(page, item))),
        el('div', { class: 'actions' }, button(t('approvals.back'), 'primary', () => page.load())));
}

function result(page, { task, receipt, problem }) {
    const { t } = page;
    const { waiting } = page.items.find(item => item.waiting.task === task);
    const record = receipt && ownAddress(receipt.href, location.origin);
    return el('li', { class: receipt ? 'signed' : 'refused', 'data-task': task },
        approvalFacts(t, waiting, el('span', { class: 'state ' + (receipt ? 'signed' : 'declined') },
            t(receipt ? 'receipt.signed' : 'approvals.result.refused'))),
        receipt && el('p', { class: 'hint' }, receipt.atText, ' · ', t('receipt.record'), ' ', el('span', { class: 'number' }, receipt.record)),
        record && el('div', { class: 'actions small' }, el('a', { href: record, download: 'paraph-' + receipt.record + '.json' },
            t('receipt.download'))),
        problem && [el('p', { class: 'problem-title' }, problem.title), el('p', {}, problem.detail), el('p', {}, problem.remedy)]);
}
