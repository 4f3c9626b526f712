package org.paraph.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** In which language something was asked, and under which address the interface was reached. */
record Asked(HttpServletRequest request, Locale language) {

    private static final String API = "/api/paraph/";

    /** An address of the interface, as the client reaches it. */
    String href(String path) {
        String uri = request.getRequestURI();
        return uri.substring(0, uri.indexOf(API) + API.length()) + path;
    }
}
