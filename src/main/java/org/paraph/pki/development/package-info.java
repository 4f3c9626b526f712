/**
 * A public-key infrastructure in a folder, made on the first start: root, an issuing authority for keys in software and one for keys
 * in hardware, OCSP, revocation lists and time stamps, all inside the process. The zero-setup default of the example and of tests;
 * nobody outside has a reason to trust it, and production puts real authorities in its place. Knows {@code pki} alone.
 */
package org.paraph.pki.development;
