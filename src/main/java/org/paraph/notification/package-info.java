/**
 * Who is told what, in which language, and how the mail reaches them: an outbox written in the transaction of the event,
 * letters made from templates, and a hand-over to jobs after the commit. Knows {@code signature} alone; the engine sits
 * behind {@link org.paraph.notification.MailJobs} and {@link org.paraph.notification.TaskFacts}.
 */
package org.paraph.notification;
