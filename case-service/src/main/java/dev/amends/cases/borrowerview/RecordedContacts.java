package dev.amends.cases.borrowerview;

import dev.amends.cases.timeline.TimelineEntries;
import dev.amends.cases.timeline.TimelineEntry;
import dev.amends.events.ContactEvent;
import dev.amends.events.ContactEvent.ContactLogged;
import dev.amends.events.ContactEvent.NoticeIssued;
import dev.amends.events.ContactEvent.NoticeWithdrawn;
import dev.amends.events.ContactEvent.PreferenceRecorded;
import dev.amends.events.ContactEvent.RestrictionLifted;
import dev.amends.events.ContactEvent.RestrictionRecorded;
import dev.amends.messaging.codec.EventCodec;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads the contacts of a case, and the borrower's wishes, from the timeline. */
@ApplicationScoped
class RecordedContacts {
  private static final int CONTACTS_MAX = 100;
  private static final int WISHES_MAX = 500;
  private static final Map<String, Class<? extends ContactEvent>> CONTACTS =
      Map.of(
          "ContactLogged", ContactLogged.class,
          "NoticeIssued", NoticeIssued.class,
          "NoticeWithdrawn", NoticeWithdrawn.class);
  private static final Map<String, Class<? extends ContactEvent>> WISHES =
      Map.of(
          "PreferenceRecorded", PreferenceRecorded.class,
          "RestrictionRecorded", RestrictionRecorded.class,
          "RestrictionLifted", RestrictionLifted.class);

  private final TimelineEntries timeline;
  private final EventCodec codec;

  RecordedContacts(TimelineEntries timeline, EventCodec codec) {
    this.timeline = timeline;
    this.codec = codec;
  }

  /** A contact or a letter. */
  record RecordedContact(Instant at, ContactEvent event) {}

  /**
   * How the borrower wants, and does not want, to be contacted.
   *
   * @param preference the most recent preference
   * @param restrictions the kinds of the restrictions in force, newest first
   */
  record Wishes(Optional<PreferenceRecorded> preference, List<String> restrictions) {}

  /**
   * Reads the most recent contacts and letters of a case, newest first, without withdrawn letters.
   */
  List<RecordedContact> read(UUID caseId) {
    List<RecordedContact> contacts = new ArrayList<>();
    Set<UUID> withdrawn = new HashSet<>();
    for (RecordedContact recorded : events(caseId, CONTACTS, CONTACTS_MAX)) {
      switch (recorded.event()) {
        case NoticeWithdrawn withdrawal -> withdrawn.add(withdrawal.noticeId());
        case NoticeIssued notice -> {
          if (!withdrawn.contains(notice.noticeId())) {
            contacts.add(recorded);
          }
        }
        default -> contacts.add(recorded);
      }
    }
    return contacts;
  }

  /** Reads the wishes of the borrower of a case. */
  Wishes wishes(UUID caseId) {
    PreferenceRecorded preference = null;
    List<String> restrictions = new ArrayList<>();
    Set<UUID> lifted = new HashSet<>();
    for (RecordedContact recorded : events(caseId, WISHES, WISHES_MAX)) {
      switch (recorded.event()) {
        case PreferenceRecorded stated -> preference = preference == null ? stated : preference;
        case RestrictionLifted ended -> lifted.add(ended.restrictionId());
        case RestrictionRecorded stated -> {
          if (!lifted.contains(stated.restrictionId()) && !restrictions.contains(stated.kind())) {
            restrictions.add(stated.kind());
          }
        }
        default -> throw new IllegalStateException("not a wish: " + recorded.event());
      }
    }
    return new Wishes(Optional.ofNullable(preference), restrictions);
  }

  private List<RecordedContact> events(
      UUID caseId, Map<String, Class<? extends ContactEvent>> types, int rowsMax) {
    List<RecordedContact> found = new ArrayList<>();
    for (TimelineEntry entry : timeline.readNewest(caseId, types.keySet(), rowsMax)) {
      Class<? extends ContactEvent> type = types.get(entry.what());
      if (type != null
          && codec.decode(type, entry.data().getBytes(StandardCharsets.UTF_8))
              instanceof EventCodec.Decoded.Known<?> known
          && known.event() instanceof ContactEvent event) {
        found.add(new RecordedContact(entry.at(), event));
      }
    }
    return found;
  }
}
