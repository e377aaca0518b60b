package dev.satya.benchmarks.workload;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/** The small workload as a JavaBean. */
public class UserBean {
    @Positive private long id;

    @NotNull
    @Size(min = 1, max = 100)
    private String name;

    @Min(0)
    @Max(150)
    private int age;

    @NotNull @Email private String email;

    /** A bean with nothing in it. */
    public UserBean() {}

    /** The bean with the values of a record. */
    public static UserBean of(User user) {
        UserBean bean = new UserBean();
        bean.setId(user.id());
        bean.setName(user.name());
        bean.setAge(user.age());
        bean.setEmail(user.email());
        return bean;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public int getAge() {
        return age;
    }

    public void setAge(int age) {
        this.age = age;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
