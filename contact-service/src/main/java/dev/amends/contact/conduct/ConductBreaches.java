package dev.amends.contact.conduct;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Repository of the breaches of conduct. Ids grow in the order of recording. */
@ApplicationScoped
public class ConductBreaches implements PanacheRepositoryBase<ConductBreach, UUID> {}
