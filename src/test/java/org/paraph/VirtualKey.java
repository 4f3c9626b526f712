package org.paraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A security key that Chromium plays, plugged in while the page is open; and another library's word on what it answers. */
public final class VirtualKey {

    public static final String TYPE = "multi-factor-cryptographic-device";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final WebAuthnManager second = WebAuthnManager.createNonStrictWebAuthnManager(new ObjectConverter());
    private final CDPSession session;
    private final String origin;
    private final List<Response> posts = new ArrayList<>();
    private String id;

    private VirtualKey(Page page, String origin) {
        this.origin = origin;
        session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        page.onResponse(answer -> {
            if ("POST".equals(answer.request().method())) {
                posts.add(answer);
            }
        });
    }

    /** @param origin where the page comes from, such as {@code http://localhost:8080} */
    public static VirtualKey pluggedInto(Page page, String origin) {
        VirtualKey key = new VirtualKey(page, origin);
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "usb");
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject parameters = new JsonObject();
        parameters.add("options", options);
        key.id = key.session
                .send("WebAuthn.addVirtualAuthenticator", parameters)
                .get("authenticatorId")
                .getAsString();
        return key;
    }

    /** Has the key hold what it would hold after it was set up on such a page. @return the credential's id, base64url */
    public String holdsACredential() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        byte[] name = new byte[] {7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7};
        JsonObject credential = new JsonObject();
        credential.addProperty("credentialId", Base64.getEncoder().encodeToString(name));
        credential.addProperty("isResidentCredential", false);
        credential.addProperty("rpId", "localhost");
        credential.addProperty(
                "privateKey",
                Base64.getEncoder()
                        .encodeToString(generator.generateKeyPair().getPrivate().getEncoded()));
        credential.addProperty("signCount", 0);
        JsonObject parameters = new JsonObject();
        parameters.addProperty("authenticatorId", id);
        parameters.add("credential", credential);
        session.send("WebAuthn.addCredential", parameters);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(name);
    }

    /** From now on the wrong finger is held to it, or the right one. */
    public void knowsItsHolder(boolean verified) {
        JsonObject parameters = new JsonObject();
        parameters.addProperty("authenticatorId", id);
        parameters.addProperty("isUserVerified", verified);
        session.send("WebAuthn.setUserVerified", parameters);
    }

    /** Whether another library takes what the key said when it was made and when it answered, each to its own challenge. */
    public void assertAnotherLibraryAgrees() throws JsonProcessingException {
        RegistrationData made = second.parseRegistrationResponseJSON(
                sent("/confirmation").get("answer").asText());
        String creation = received("/tokens").at("/key/options").asText();
        second.verify(made, new RegistrationParameters(server(creation), null, true, true));
        var known = new CredentialRecordImpl(
                made.getAttestationObject(),
                made.getCollectedClientData(),
                made.getClientExtensions(),
                made.getTransports());
        AuthenticationData answer = second.parseAuthenticationResponseJSON(
                sent("/revocation").at("/answers/" + TYPE).asText());
        String request = received("/tokens/challenge").at("/hints/" + TYPE).asText();
        second.verify(answer, new AuthenticationParameters(server(request), known, null, true, true));
        assertThat(answer.getAuthenticatorData().isFlagUV()).isTrue();
    }

    private JsonNode sent(String address) throws JsonProcessingException {
        return JSON.readTree(last(address).request().postData());
    }

    private JsonNode received(String address) throws JsonProcessingException {
        return JSON.readTree(last(address).text());
    }

    private Response last(String address) {
        return posts.stream()
                .filter(answer -> answer.url().replaceAll("\\?.*", "").endsWith(address))
                .reduce((first, next) -> next)
                .orElseThrow();
    }

    private ServerProperty server(String options) throws JsonProcessingException {
        byte[] challenge = Base64.getUrlDecoder()
                .decode(JSON.readTree(options).get("challenge").asText());
        return ServerProperty.builder()
                .origin(new Origin(origin))
                .rpId("localhost")
                .challenge(new DefaultChallenge(challenge))
                .build();
    }
}
