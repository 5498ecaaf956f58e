package dev.amends.contact.log;

import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Direction;
import dev.amends.events.ContactEvent.PromiseToPay;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an agent reports of a contact, checked.
 *
 * @param callbackId the callback it answers, where the agent names one
 * @param permitId the permit it uses, where there is one
 * @param agreedLocal the wall-clock time agreed for the next call, where one was
 */
record ContactReport(
    @Nullable UUID callbackId,
    @Nullable UUID permitId,
    Direction direction,
    Channel channel,
    Disposition disposition,
    @Nullable String notes,
    Instant contactedAt,
    @Nullable PromiseToPay promise,
    @Nullable String reasonCode,
    @Nullable LocalDateTime agreedLocal) {}
