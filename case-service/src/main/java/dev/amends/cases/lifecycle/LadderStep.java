package dev.amends.cases.lifecycle;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A step of the ladder that a case took at the close of a business day, with the place before it.
 * The row is deleted when the step is withdrawn.
 */
@Entity
@Table(name = "ladder_step")
@SuppressWarnings("UnusedVariable") // the case is there for queries only
class LadderStep {
  @Id private UUID id;
  private UUID caseId;
  private String step;
  private LocalDate takenOn;

  @Embedded
  @AttributeOverride(name = "stage", column = @Column(name = "stage_before"))
  @AttributeOverride(name = "lastStep", column = @Column(name = "step_before"))
  @AttributeOverride(name = "intensity", column = @Column(name = "intensity_before"))
  @AttributeOverride(name = "clockFrom", column = @Column(name = "clock_before"))
  @AttributeOverride(name = "takenOn", column = @Column(name = "taken_on_before"))
  @AttributeOverride(name = "taken", column = @Column(name = "taken_before"))
  private LadderPlace before;

  @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
  protected LadderStep() {}

  LadderStep(UUID caseId, String step, LocalDate takenOn, LadderPlace before) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.caseId = caseId;
    this.step = step;
    this.takenOn = takenOn;
    this.before = before;
  }

  /** Moves the step to an earlier business day on which it was already due. */
  void takeOn(LocalDate day) {
    takenOn = day;
  }

  String step() {
    return step;
  }

  LadderPlace before() {
    return before;
  }
}
