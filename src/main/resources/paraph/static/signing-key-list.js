import { el, button } from './dom.js';
import { openPanel } from './panel.js';
import { forget, usable } from './signing-keys.js';
import { NewSigningKey } from './signing-key-new.js';
import { Step } from './step.js';
import { TokenProof } from './token-proof.js';

/**
 * The section "My signing keys": what the person can sign documents with, and how to add and revoke it.
 *
 * @param own {offered, certifiesHere, keys} as the server tells
 * @param held ids of the keys that are in this browser
 */
export function signingKeys(page, own, held) {
    const { t } = page;
    if (!own.offered) {
        return null;
    }
    const make = () => {
        const adding = new NewSigningKey(page, own.certifiesHere);
        page.render(adding.element);
        adding.focus();
    };
    return el('section', { class: 'add', 'aria-labelledby': 'keys-title' },
        el('h2', { id: 'keys-title' }, t('keys.title')),
        el('p', { class: 'hint' }, t('keys.lead')),
        own.keys.length > 0 && el('ul', { class: 'requests' }, own.keys.map(key => keyItem(page, key, held.includes(key.id)))),
        usable() ? el('div', { class: 'actions' }, button(t('keys.add'), 'secondary', make)) : el('p', {}, t('keys.unsupported')));
}

function keyItem(page, key, isHere) {
    const { t } = page;
    const path = step => 'signing-keys/' + encodeURIComponent(key.id) + '/' + step;
    const open = make => event => openPanel(page, item, event.currentTarget, make);
    const about = word => ({ 'aria-label': t(word, { name: key.name }) });
    const place = key.keeping === 'card' ? 'keys.card' : isHere ? 'keys.here' : 'keys.elsewhere';
    const item = el('li', { 'data-key': key.id },
        el('div', { class: 'request' },
            el('div', {}, el('p', { class: 'process' }, t(place)), el('h3', {}, key.name)),
            el('span', { class: 'state ' + key.state }, key.stateText)),
        el('p', { class: 'hint' }, t(key.state === 'pending' ? 'keys.requestedOn' : 'keys.since', { date: key.sinceText }),
            key.untilText && [' · ', t('keys.until', { date: key.untilText })], key.reason && [' · ', key.reason]),
        ['pending', 'active'].includes(key.state) && el('div', { class: 'actions small' },
            key.state === 'pending' && [
                el('a', { class: 'secondary', href: new URL(path('request'), page.api.base).href, download: 'signing-key.csr',
                    ...about('keys.request.about') }, t('keys.request')),
                button(t('keys.install'), 'secondary', open(installing), about('keys.install.about'))],
            button(t('tokens.revoke'), 'secondary', open(revoking), about('tokens.revoke.about'))));

    function installing(back) {
        const file = el('input', { id: 'key-file', type: 'file', accept: '.pem,.crt,.cer,.p7b', 'aria-describedby': 'key-file-error',
            onchange: () => check() });
        const error = el('p', { id: 'key-file-error', class: 'field-error' });
        const check = () => {
            error.textContent = file.files.length === 0 ? t('required') : '';
            return file.files.length === 0 ? file : null;
        };
        const send = async () => {
            await page.api.decide(path('certificate'), { certificates: await textOf(file.files[0]) });
            await page.load(t('keys.added', { name: key.name }));
        };
        const words = { title: t('keys.install.title'), lead: t('keys.install.lead'), submit: t('keys.install.submit') };
        const fields = el('div', { class: 'field' }, el('label', { for: 'key-file' }, t('keys.install.file')), file, error);
        return { step: new Step(page, words, { check, send, back }, fields), focus: () => file.focus() };
    }

    function revoking(back) {
        const proof = new TokenProof(page, { key: key.id }, 'signing-keys/challenge');
        const send = async () => {
            await page.api.decide(path('revocation'), await proof.body());
            await forget(key.id);
            await page.load(t('tokens.revoked', { name: key.name }));
        };
        const again = () => proof.ask().catch(() => {});
        const words = { title: t('keys.revoke.title'), lead: t('keys.revoke.lead'), submit: t('tokens.revoke.submit'), kind: 'danger' };
        return { step: new Step(page, words, { check: () => proof.check(), send, back, refused: again }, proof.element),
            ready: () => proof.ask(), focus: () => proof.focus() };
    }

    return item;
}

/** PEM as it is; what is no text in Base64. */
async function textOf(file) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const text = new TextDecoder().decode(bytes);
    return text.includes('-----BEGIN') ? text : btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));
}
