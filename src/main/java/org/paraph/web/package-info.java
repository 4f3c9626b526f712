/**
 * The HTTP interface of signing and its static pages, under the webapps' own path, so that their session, CSRF and login
 * filters apply. Requests and answers only: what may be done is decided in the rooms behind the front doors. Nothing a
 * client sends is believed; the person is always the session's.
 */
package org.paraph.web;
