import { el, moment, ownAddress, size } from './dom.js';

/** The question, as the page's heading, with who asks it; a process may have been started by nobody. */
export function ask(t, { process, ask: question, requester, created }) {
    const date = moment(created, t.language);
    return el('header', { class: 'ask' },
        el('p', { class: 'process' }, process),
        el('h2', {}, question),
        el('p', { class: 'hint' },
            requester ? t('ask.requested', { name: requester.name, date }) : t('ask.requested.nobody', { date })));
}

/**
 * What is signed, all of it; where it differs from what was shown `before`, the difference is marked.
 * `pagesOf(document)` promises the addresses of the pages of a PDF.
 *
 * @param alone whether it is the page's only one, hence one of its landmarks
 */
export function content(t, task, before, pagesOf, alone = true) {
    const parts = compare(task.content.values, before?.values, value => value.display);
    const documents = compare(task.content.documents, before?.documents, document => document.digest);
    return el('section', { class: 'content', 'aria-labelledby': alone && 'content-title' },
        el('h3', { id: alone && 'content-title' }, t('content.title')),
        parts.length > 0 && el('dl', {}, parts.map(part => value(t, part))),
        documents.length > 0 && [el('h4', {}, t('content.documents')),
            el('ul', { class: 'documents' }, documents.map(part => document_(t, part, pagesOf)))]);
}

function compare(now, before, essence) {
    if (!before) {
        return now.map(part => ({ part }));
    }
    const old = new Map(before.map(part => [part.name, part]));
    const marked = now.map(part => {
        const earlier = old.get(part.name);
        old.delete(part.name);
        return { part, earlier, change: !earlier ? 'added' : essence(earlier) === essence(part) ? null : 'changed' };
    });
    return [...marked, ...[...old.values()].map(part => ({ part, change: 'removed' }))];
}

function badge(t, change) {
    return change && el('span', { class: 'badge' }, t('content.' + change));
}

function value(t, { part, earlier, change }) {
    const text = shown => shown === '' || shown === null ? el('span', { class: 'hint' }, t('content.empty')) : shown;
    return el('div', { class: change ? 'row ' + change : 'row' },
        el('dt', {}, part.label, ' ', badge(t, change)),
        el('dd', {}, change === 'removed' ? el('del', {}, text(part.display)) : text(part.display),
            change === 'changed' && el('p', { class: 'hint' }, t('content.before', { value: earlier.display }))));
}

function document_(t, { part, change }, pagesOf) {
    const href = change === 'removed' ? null : ownAddress(part.href, location.origin);
    const picture = change === 'removed' || !part.picture ? null : ownAddress(part.picture, location.origin);
    return el('li', { class: change ?? undefined },
        el('div', {}, el('strong', {}, part.label), ' ', badge(t, change),
            el('p', { class: 'hint' }, [part.fileName, part.mediaType, size(part.size, t.language)].join(' · '))),
        href && el('a', { href, download: part.fileName }, t('content.download', { file: part.fileName })),
        picture && el('img', { class: 'picture', src: picture, alt: t('content.picture', { file: part.fileName }) }),
        change !== 'removed' && part.pages && pages(t, part, pagesOf(part)));
}

/** The pages of a PDF, one below the other, each fetched when it comes into view. */
function pages(t, part, addresses) {
    const label = t('content.pages', { file: part.fileName });
    const box = el('div', { class: 'pages', role: 'region', tabindex: '0', 'aria-label': label, 'aria-busy': 'true' });
    addresses
        .then(all => box.append(...all.map((address, index) => el('img', { class: 'picture', loading: 'lazy',
            src: ownAddress(address, location.origin), onload: loaded,
            alt: t('content.page', { file: part.fileName, page: index + 1, pages: all.length }) }))))
        .catch(problem => box.append(el('p', {}, problem.title ?? t('content.pages.lost')), problem.remedy ? el('p', { class: 'hint' }, problem.remedy) : ''))
        .finally(() => box.removeAttribute('aria-busy'));
    return box;
}

function loaded({ target }) {
    target.style.aspectRatio = 'auto';
}

/** Why so much assurance is needed: one sentence, the rest one click away. */
export function why(t, task, alone = true) {
    const { assurance } = task;
    const cells = (kind, ...texts) => el('tr', {}, texts.map(text => el(kind, kind === 'th' ? { scope: 'col' } : {}, String(text))));
    return el('section', { class: 'why', 'aria-labelledby': alone && 'why-title' },
        el('h3', { id: alone && 'why-title' }, t('why.title', { level: inSentence(assurance.name, t.language) })),
        el('p', {}, assurance.explanation),
        el('details', {}, el('summary', {}, t('why.details')),
            assurance.findings.length > 0 && el('table', {},
                el('thead', {}, cells('th', t('why.threat'), t('why.harm'), t('why.level'))),
                el('tbody', {}, assurance.findings.map(found => cells('td', found.threat, found.harm, found.level)))),
            assurance.decision && el('p', { class: 'hint' }, t('why.rule', assurance))));
}

function inSentence(name, language) {
    return name.charAt(0).toLocaleLowerCase(language) + name.slice(1);
}

/** What cannot be used, and what each way still lacks. */
export function unavailable(t, task) {
    if (task.unavailable.length === 0) {
        return null;
    }
    const list = el('ul', {}, task.unavailable.map(method => el('li', {}, el('strong', {}, method.label), ' – ', method.lacks)));
    return task.methods.length === 0 ? list : el('details', {}, el('summary', {}, t('how.others')), list);
}
