package dev.amends.plan.casefile;

import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.plan.schedule.HeldDays;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A hold on a case. While it lasts, no instalment is missed and no promise is broken. */
@Entity
@Table(name = "case_hold")
class Hold {
  @Id UUID holdId;

  @ManyToOne
  @JoinColumn(name = "case_id")
  CaseFile file;

  @Enumerated(EnumType.STRING)
  HoldKind kind;

  LocalDate heldFrom;
  @Nullable LocalDate heldUntil;
  @Nullable LocalDate releasedOn;

  @SuppressWarnings("NullAway.Init")
  protected Hold() {}

  Hold(
      UUID holdId,
      CaseFile file,
      HoldKind kind,
      LocalDate heldFrom,
      @Nullable LocalDate heldUntil) {
    this.holdId = holdId;
    this.file = file;
    this.kind = kind;
    this.heldFrom = heldFrom;
    this.heldUntil = heldUntil;
  }

  void placeAgain(LocalDate from, @Nullable LocalDate until) {
    heldFrom = from;
    heldUntil = until;
    releasedOn = null;
  }

  /** Moves the last held business day; null if the hold has no end any more. */
  void extend(@Nullable LocalDate until) {
    heldUntil = until;
  }

  /** The held business days; empty if the hold was released before it began. */
  Optional<HeldDays> days() {
    LocalDate last = heldUntil;
    if (releasedOn != null) {
      LocalDate before = releasedOn.minusDays(1);
      last = last == null || before.isBefore(last) ? before : last;
    }
    return last != null && last.isBefore(heldFrom)
        ? Optional.empty()
        : Optional.of(new HeldDays(heldFrom, last));
  }
}
