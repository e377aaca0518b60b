import org.jspecify.annotations.NullMarked;

/** Phone numbers by libphonenumber. */
@NullMarked
module dev.satya.phone {
    requires com.google.i18n.phonenumbers.libphonenumber;
    requires dev.satya;

    exports dev.satya.phone;

    provides dev.satya.spi.ConstraintPlugin with
            dev.satya.phone.PhoneConstraint;
}
