import en from './texts-en.js';
import fr from './texts-fr.js';

/** Every text of the signing component and the page beside it. Content and refusals arrive in words from the server. */
export const TEXTS = { en, fr };

/** The language we have that fits a tag such as `fr-CA`; English otherwise. */
export function supported(tag) {
    return String(tag ?? '').toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

/** @returns {function(string, object=): string} the text of a key, with `{name}` filled in; it knows its `language` */
export function texts(language) {
    const text = (key, values = {}) => {
        if (!(key in TEXTS[language])) {
            throw new Error('No text ' + key);
        }
        return TEXTS[language][key].replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
    };
    return Object.assign(text, { language });
}
