package dev.amends.cases.lifecycle;

import dev.amends.events.CaseEvent.Stage;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The place of a case on the ladder before it took a step.
 *
 * @param stepBefore the name of the step before; absent before the first
 * @param clockBefore the business day on which a contact had restarted the time to the next step
 */
@Embeddable
record LadderPlace(
    @Enumerated(EnumType.STRING) Stage stageBefore,
    @Nullable String stepBefore,
    int intensityBefore,
    @Nullable LocalDate clockBefore) {}
