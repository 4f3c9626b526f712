import { el, button } from './dom.js';
import { field } from './fields.js';
import { openPanel } from './panel.js';
import { Step } from './step.js';
import { TokenProof } from './token-proof.js';

/** What everybody may know of a token: its type, name, state and life. */
export function tokenFacts(page, token, heading = 'h2') {
    const { t } = page;
    return [
        el('div', { class: 'request' },
            el('div', {}, el('p', { class: 'process' }, token.label, token.address && ' · ' + token.address), el(heading, {}, token.name)),
            el('span', { class: 'state ' + token.state }, token.stateText)),
        el('p', { class: 'hint' }, t(token.state === 'issued' ? 'tokens.issuedOn' : 'tokens.created', { date: token.createdText }), ' · ',
            token.state === 'issued' ? t('tokens.setUpBy', { date: token.setUpByText })
                : token.lastUsedText ? t('tokens.used', { date: token.lastUsedText }) : t('tokens.unused'),
            token.reason && [' · ', token.reason])];
}

/** One token of the list, with what its holder can do with it now. */
export function tokenItem(page, token) {
    const { t } = page;
    const about = key => ({ 'aria-label': t(key, { name: token.name }) });
    const open = make => event => openPanel(page, item, event.currentTarget, make);
    const item = el('li', { 'data-token': token.id }, tokenFacts(page, token),
        token.state === 'suspended' && el('p', { class: 'hint' }, t('tokens.suspended')),
        token.state === 'issued' && new Date(token.setUpBy) > new Date() && el('div', { class: 'actions small' },
            button(t('tokens.setUp'), 'primary', () => page.begin({ type: token.type, label: token.label }, token), about('tokens.setUp.about'))),
        token.state === 'active' && el('div', { class: 'actions small' },
            button(t('tokens.test'), 'secondary', open(testing), about('tokens.test.about')),
            button(t('tokens.rename'), 'secondary', open(renaming), about('tokens.rename.about')),
            button(t('tokens.lost'), 'secondary', open(losing), about('tokens.lost.about')),
            button(t('tokens.revoke'), 'secondary', open(revoking), about('tokens.revoke.about'))));
    const path = step => 'tokens/' + encodeURIComponent(token.id) + '/' + step;

    function renaming(back) {
        const name = field('new-name', t('tokens.name'), t('tokens.name.hint'), { type: 'text', maxlength: 60, autocomplete: 'off' });
        name.input.value = token.name;
        const send = async () => {
            await page.api.decide(path('name'), { name: name.input.value.trim() });
            await page.load(t('tokens.renamed'));
        };
        return { step: new Step(page, { title: t('tokens.rename.title'), submit: t('tokens.rename.submit') },
            { check: () => name.check(t), send, back }, name.element), focus: () => name.input.focus() };
    }

    function losing(back) {
        const send = async () => {
            await page.api.decide(path('loss'), {});
            await page.load(t('tokens.lost.done', { name: token.name }));
        };
        const words = { title: t('tokens.lost.title'), lead: t('tokens.lost.lead'), submit: t('tokens.lost.submit'), kind: 'danger' };
        const step = new Step(page, words, { check: () => null, send, back });
        return { step, focus: () => step.title.focus() };
    }

    function revoking(back) {
        const words = { title: t('tokens.revoke.title'), lead: t('tokens.revoke.lead'), submit: t('tokens.revoke.submit'), kind: 'danger' };
        return proven(back, { token: token.id }, 'revocation', words, 'tokens.revoked');
    }

    function testing(back) {
        const words = { title: t('tokens.test.title'), lead: t('tokens.test.lead'), submit: t('tokens.test.submit') };
        return proven(back, { tested: token.id }, 'test', words, 'tokens.tested');
    }

    function proven(back, wish, last, words, done) {
        const proof = new TokenProof(page, wish);
        const send = async () => {
            await page.api.decide(path(last), await proof.body());
            await page.load(t(done, { name: token.name }));
        };
        const again = () => proof.ask().catch(() => {});
        return { step: new Step(page, words, { check: () => proof.check(), send, back, refused: again }, proof.element),
            ready: () => proof.ask(), focus: () => proof.focus() };
    }

    return item;
}
