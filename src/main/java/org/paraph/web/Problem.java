package org.paraph.web;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A problem as RFC 9457 describes it, with what to do now. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(String type, String title, int status, String detail, String remedy, Long retryAfter, String instance) {}
