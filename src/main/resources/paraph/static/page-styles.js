const PAGE = `
body { margin: 0; background: #fff; font-family: "IBM Plex Sans", "Segoe UI", system-ui, -apple-system, "Helvetica Neue", Arial, sans-serif; }
main { display: block; max-width: 760px; margin: 0 auto; padding: 40px 20px 64px; }
`;

/** The little that a page of our own needs around its component. */
export function pageSheet() {
    const page = new CSSStyleSheet();
    page.replaceSync(PAGE);
    return page;
}
