package org.paraph.notification;

import org.paraph.signature.Directory;

/** What people are called, made safe for a letter. */
record Names(Directory directory) {

    /** The id of whom the directory does not know; empty for {@code null}. */
    String of(String user) {
        return user == null
                ? ""
                : Clean.line(directory.find(user).map(Directory.Person::name).orElse(user));
    }
}
