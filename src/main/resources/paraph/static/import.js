import { el, button } from './dom.js';

/**
 * Takes in a file of delegations, and reports what came of it.
 *
 * @param page {t, api, frame, load(), tell(region, problem, again)}
 */
export function importForm(page) {
    const { t } = page;
    const file = el('input', { id: 'file', type: 'file', accept: '.csv,text/csv', 'aria-describedby': 'file-hint import-error' });
    const reason = el('input', { id: 'import-reason', maxlength: 500, autocomplete: 'off' });
    const error = el('p', { id: 'import-error', class: 'field-error' });
    const report = el('div', { role: 'alert' });
    const submit = button(t('import.submit'), 'primary', () => send(page, { file, reason, error, report, submit }));
    return el('form', { novalidate: true, 'aria-labelledby': 'import-title', onsubmit: event => event.preventDefault() },
        el('h2', { id: 'import-title' }, t('import.title')),
        el('div', { class: 'field' }, el('label', { for: 'file' }, t('import.file')),
            el('p', { id: 'file-hint', class: 'hint' }, t('import.hint')), file),
        el('div', { class: 'field' }, el('label', { for: 'import-reason' }, t('import.reason')), reason),
        error, el('div', { class: 'actions' }, submit), report);
}

async function send(page, { file, reason, error, report, submit }) {
    const { t } = page;
    const missing = file.files.length === 0 || reason.value.trim() === '';
    error.textContent = missing ? t('import.missing') : '';
    report.replaceChildren();
    if (missing || submit.hasAttribute('aria-disabled')) {
        (file.files.length === 0 ? file : reason).focus();
        return;
    }
    submit.setAttribute('aria-disabled', 'true');
    page.frame.say(t('import.busy'));
    try {
        const query = '?reason=' + encodeURIComponent(reason.value.trim());
        const found = await page.api.upload('delegations/import' + query, file.files[0], 'text/csv');
        if (found.created > 0) {
            await page.load(done(t, found));
            page.root.querySelector('h1').scrollIntoView();
            page.root.getElementById('words').focus();
            return;
        }
        report.replaceChildren(result(t, found));
        report.firstElementChild.focus();
    } catch (problem) {
        page.tell(report, problem, null);
    } finally {
        submit.removeAttribute('aria-disabled');
        page.frame.say('');
    }
}

function done(t, { created, known }) {
    return t('import.done', { created, known });
}

function result(t, found) {
    const { wrong } = found;
    if (wrong.length === 0) {
        return el('p', { tabindex: '-1' }, done(t, found));
    }
    return el('div', { class: 'problem', tabindex: '-1' },
        el('p', { class: 'problem-title' }, t('import.wrong')),
        el('ul', {}, wrong.map(it => el('li', {}, it.line === 0 ? it.problems.join(' ')
            : t('import.line', { line: it.line, problems: it.problems.join(' ') })))));
}
