package dev.amends.contact.intake;

import dev.amends.contact.aftercare.DueReminderBatch;
import dev.amends.contact.borrower.BorrowerBatch;
import java.time.Instant;

/**
 * What a batch of lender events touches.
 *
 * @param now the time at which the batch is applied
 */
record LenderBatch(BorrowerBatch borrowers, DueReminderBatch reminders, Instant now) {}
