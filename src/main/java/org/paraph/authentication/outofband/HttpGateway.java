package org.paraph.authentication.outofband;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts messages as JSON to a gateway, signed so that it can tell them from anybody else's: {@code Paraph-Signature} is
 * {@code v1=} and the HMAC-SHA-256, in hexadecimal, of {@code Paraph-Timestamp} (seconds since 1970), a full stop and the
 * body. {@code Idempotency-Key} is the message's id. Follows no redirect: codes go where the operator said.
 */
final class HttpGateway implements CodeCarrier {

    private static final Logger LOG = LoggerFactory.getLogger(HttpGateway.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MAC = "HmacSHA256";

    private final GatewaySettings settings;
    private final HttpClient client;
    private final Clock clock;

    HttpGateway(GatewaySettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.timeout())
                .build();
    }

    @Override
    public Channel channel() {
        return Channel.PHONE;
    }

    @Override
    public Outcome carry(CodeMessage message) {
        try {
            int status =
                    client.send(request(message), BodyHandlers.discarding()).statusCode();
            Outcome outcome = outcome(status);
            if (outcome != Outcome.CARRIED) {
                LOG.warn("The gateway answered {} to the code {}: {}.", status, message.id(), outcome);
            }
            return outcome;
        } catch (IOException unreachable) {
            LOG.warn("The gateway did not take the code {} ({}).", message.id(), unreachable.toString());
            return Outcome.TRY_AGAIN;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Outcome.TRY_AGAIN;
        }
    }

    private static Outcome outcome(int status) {
        if (status >= 200 && status < 300) {
            return Outcome.CARRIED;
        }
        return status >= 500 || status == 408 || status == 425 || status == 429 ? Outcome.TRY_AGAIN : Outcome.REFUSED;
    }

    private HttpRequest request(CodeMessage message) {
        byte[] body = body(message);
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        return HttpRequest.newBuilder(settings.url())
                .timeout(settings.timeout())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", message.id())
                .header("Paraph-Timestamp", timestamp)
                .header("Paraph-Signature", "v1=" + mac(timestamp, body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    private static byte[] body(CodeMessage message) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", message.id());
        members.put("to", message.address());
        members.put("text", message.text());
        members.put("code", message.code());
        members.put("use", message.use());
        members.put("title", message.title());
        members.put("requester", message.requester());
        members.put("language", message.language().getLanguage());
        members.put("expires", message.expiresAt().toString());
        try {
            return JSON.writeValueAsBytes(members);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A message to the gateway cannot be written", e);
        }
    }

    private String mac(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(settings.secret(), MAC));
            mac.update((timestamp + ".").getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java lacks " + MAC, e);
        }
    }
}
