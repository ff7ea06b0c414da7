/** Every test runs in the zone the cloud runs in; rules must not depend on it. */
process.env.TZ = 'UTC';
