package org.paraph.ades;

import org.paraph.pki.RevocationSource;
import org.paraph.pki.TimestampAuthority;
import org.paraph.pki.TrustAnchors;

/** Whom signatures are believed by: anchors, revocation and time, as {@code pki} has them. */
public record Trust(TrustAnchors anchors, RevocationSource revocation, TimestampAuthority time) {}
