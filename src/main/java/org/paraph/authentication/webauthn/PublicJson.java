package org.paraph.authentication.webauthn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The library wraps what browsers take in a member called publicKey. */
final class PublicJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PublicJson() {}

    static String inner(String wrapped) throws JsonProcessingException {
        return JSON.writeValueAsString(JSON.readTree(wrapped).required("publicKey"));
    }
}
