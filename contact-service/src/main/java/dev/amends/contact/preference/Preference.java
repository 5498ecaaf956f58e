package dev.amends.contact.preference;

import dev.amends.events.ContactEvent.Channel;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When and how the borrower of a case wants to be contacted, as he said last. */
@Entity
@Table(name = "contact_preference")
public class Preference {
  @Id
  private UUID caseId;

  @Enumerated(EnumType.STRING)
  private @Nullable Channel channel;

  private @Nullable UUID contactPointId;

  private @Nullable String language;
  private String times = "";

  private Instant statedAt;

  private String statedBy;

  @Version private int version;

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected Preference() {}

  @SuppressWarnings("NullAway.Init") // state() sets the rest
  Preference(UUID caseId) {
    this.caseId = caseId;
  }

  /** Replaces what was said before. */
  void state(
      @Nullable Channel byChannel,
      @Nullable UUID atContactPoint,
      @Nullable String inLanguage,
      List<PreferredTime> atTimes,
      String by,
      Instant at) {
    channel = byChannel;
    contactPointId = atContactPoint;
    language = inLanguage;
    times = PreferredTime.text(atTimes);
    statedBy = by;
    statedAt = at;
  }

  public UUID caseId() {
    return caseId;
  }

  /** By what medium, where said. */
  public Optional<Channel> channel() {
    return Optional.ofNullable(channel);
  }

  /** At which number or address, where said. */
  public Optional<UUID> contactPointId() {
    return Optional.ofNullable(contactPointId);
  }

  /** BCP 47 tag of the language, where said. */
  public Optional<String> language() {
    return Optional.ofNullable(language);
  }

  /** When; none stands for whenever it is permitted. */
  public List<PreferredTime> times() {
    return PreferredTime.parse(times);
  }

  public Instant statedAt() {
    return statedAt;
  }

  /** Who recorded it. */
  public String statedBy() {
    return statedBy;
  }

  /** The entity tag. */
  public int version() {
    return version;
  }
}
