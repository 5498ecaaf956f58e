package dev.amends.contact.letter;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a notice is issued, and what it states beside the figures of the case.
 *
 * @param contactId the contact that led to it, if any
 * @param waitUntil end of the waiting time that it starts, if any
 * @param strategyStep the step of the ladder that requires it, if one does
 * @param aftercare what a closing letter or reminder states; absent for any other notice
 */
record NoticeCause(
    @Nullable UUID contactId,
    @Nullable Instant waitUntil,
    @Nullable String strategyStep,
    @Nullable AftercareFacts aftercare) {}
