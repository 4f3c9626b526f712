package org.paraph.web;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Surprises of this room's controllers, and of no others, as problems; the transaction was rolled back. */
@RestControllerAdvice(basePackageClasses = ErrorAdvice.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ErrorAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAdvice.class);

    private final Problems problems;

    ErrorAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler(BadRequest.class)
    ResponseEntity<byte[]> badRequest(BadRequest refused, HttpServletRequest request) {
        return problems.of(refused.key(), request);
    }

    @ExceptionHandler(ConcurrencyFailureException.class)
    ResponseEntity<byte[]> atOnce(ConcurrencyFailureException clash, HttpServletRequest request) {
        LOG.info(
                "Two transactions met at {}: {}",
                request.getRequestURI(),
                clash.getClass().getSimpleName());
        return problems.of("busy", request);
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<byte[]> surprise(Exception surprise, HttpServletRequest request) {
        LOG.error("{} {} failed; nothing was signed", request.getMethod(), request.getRequestURI(), surprise);
        return problems.of("internal", request);
    }
}
