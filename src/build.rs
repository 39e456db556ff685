//! Rebuilds the crate when a template or a message changes: they are embedded into the binary, and
//! the macro that embeds them does not see a new file.

fn main() {
    println!("cargo::rerun-if-changed=templates");
    println!("cargo::rerun-if-changed=locales");
}
