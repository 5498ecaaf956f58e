package dev.amends.contact.conduct;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The breaches of conduct. Their ids grow with time. */
@ApplicationScoped
public class Breaches implements PanacheRepositoryBase<Breach, UUID> {}
